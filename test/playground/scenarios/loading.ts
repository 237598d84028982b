import { PROXY_PATH } from '../sites.ts';
import { signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** clerk-js or the Frontend API cannot be had. */
export const LOADING: readonly Scenario[] = [
  {
    name: 'R14',
    title: 'A filter blocks the script of clerk-js',
    async prepare(lab) {
      lab.serve(await lab.addInstance());
      lab.answer(({ url }, usual) =>
        new URL(url).pathname.startsWith(`${PROXY_PATH}/npm/`) ? new Response('Blocked.', { status: 403 }) : usual(),
      );
      return '/';
    },
    finds: ['R14 error'],
  },
  {
    name: 'R15',
    title: 'The Frontend API fails, and clerk-js goes on with what the session cookie says',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      let reads = 0;
      lab.answer(({ method, url }, usual) => {
        const isRead = method === 'GET' && new URL(url).pathname === `${PROXY_PATH}/v1/client`;
        if (isRead) reads += 1;
        return isRead && reads > 1 ? new Response('The Frontend API is not there.', { status: 503 }) : usual();
      });
      return signedIn(instance, 'ada');
    },
    steps: ['Reload page'],
    finds: ['R15 warning'],
  },
  {
    name: 'R16',
    title: 'The proxy leads to a host that no instance has',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      const error = {
        code: 'host_invalid',
        message: 'Invalid host',
        long_message: 'We were unable to attribute this request to an instance.',
      };
      instance.faults.always({}, { status: 400, body: { errors: [error] } });
      return '/';
    },
    finds: ['R14 error', 'R16 error'],
  },
];
