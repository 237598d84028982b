import type { Scenario } from './scenario.ts';

const CAPTCHA_ON = {
  display_config: {
    captcha_public_key: '0x4AAAAAAAplayground',
    captcha_public_key_invisible: '0x4AAAAAAAinvisible',
    captcha_widget_type: 'invisible',
    captcha_provider: 'turnstile',
  },
  user_settings: { sign_up: { captcha_enabled: true, captcha_widget_type: 'invisible' } },
};

/** The check that somebody who signs up is a human. */
export const CAPTCHA: readonly Scenario[] = [
  {
    name: 'R27',
    title: 'A Content Security Policy keeps the captcha out',
    async prepare(lab) {
      const instance = await lab.addInstance({ environment: CAPTCHA_ON });
      lab.serve(instance);
      lab.answer(async (_, usual) => {
        const { body, headers, status } = await usual();
        const answer = new Response(body, { status, headers });
        answer.headers.set('content-security-policy', "script-src 'self'");
        return answer;
      });
      return '/';
    },
    steps: ['Start sign-up'],
    finds: ['R27 error'],
  },
  {
    name: 'R28',
    title: 'The captcha’s answer is refused',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      const error = { code: 'captcha_invalid', message: 'The CAPTCHA failed to load', long_message: 'Try again.' };
      const body = { errors: [error], clerk_trace_id: 'a1b2c3d4e5f60718293a4b5c6d7e8f90' };
      instance.faults.always({ method: 'POST', path: '/v1/client/sign_ups' }, { status: 400, body });
      return '/';
    },
    steps: ['Start sign-up'],
    finds: ['R28 warning'],
  },
];
