import type { Instance } from '../../fapi/index.ts';
import { DEMO_USERS } from '../demo.ts';
import { PROXY_PATH } from '../sites.ts';
import { asBrowser, type Lab } from './lab.ts';
import type { Scenario } from './scenario.ts';

const MINUTE_MS = 60_000;

/** Sign-ins and sign-ups that do not go on. */
export const ATTEMPTS: readonly Scenario[] = [
  {
    name: 'R17',
    title: 'A sign-in waits for proof of a new device, which the page does not know of',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return startedSignIn(lab, instance, { status: 'needs_client_trust', client_trust_state: 'new' });
    },
    finds: ['R17 warning'],
  },
  {
    name: 'R18',
    title: 'A sign-up lacks something',
    async prepare(lab) {
      lab.serve(await lab.addInstance());
      return '/';
    },
    steps: ['Start sign-up'],
    finds: ['R18 info'],
  },
  {
    name: 'R19',
    title: 'Somebody came back from a provider without an account here, and the page does not sign them up',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      const error = { code: 'external_account_not_found', message: 'The External Account was not found.' };
      return startedSignIn(lab, instance, {
        status: 'needs_identifier',
        identifier: null,
        supported_first_factors: [],
        first_factor_verification: {
          object: 'verification_oauth',
          status: 'transferable',
          strategy: 'oauth_google',
          attempts: null,
          expire_at: Date.now() + 10 * MINUTE_MS,
          error: { ...error, long_message: error.message },
        },
      });
    },
    finds: ['R19 warning'],
  },
];

/** Path of a page for a browser in which a sign-in came to a halt two minutes ago, told with these differences. */
function startedSignIn(lab: Lab, instance: Instance, differences: object): string {
  const client = instance.addClient();
  const started = Date.now() - 2 * MINUTE_MS;
  client.createdAt = started;
  client.updatedAt = started;
  client.signIn = {
    id: 'sia_halted',
    identifier: DEMO_USERS.grace.email,
    user: instance.userByEmail(DEMO_USERS.grace.email) ?? null,
    firstFactor: { strategy: 'password', status: 'verified', attempts: 1, expireAt: null },
    secondFactor: null,
    createdSessionId: null,
    abandonAt: started + 24 * 60 * MINUTE_MS,
  };
  lab.answer(async ({ method, url }, usual) => {
    const answer = await usual();
    if (method !== 'GET' || new URL(url).pathname !== `${PROXY_PATH}/v1/client`) return answer;
    const { response, ...rest } = await answer.json();
    return Response.json(
      { ...rest, response: { ...response, sign_in: { ...response.sign_in, ...differences } } },
      answer,
    );
  });
  return asBrowser(client.devBrowser);
}
