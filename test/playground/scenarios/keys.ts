import { signedIn } from './lab.ts';
import type { Scenario } from './scenario.ts';

/** Keys that do not belong together. */
export const KEYS: readonly Scenario[] = [
  {
    name: 'R12',
    title: 'The page has the publishable key of another instance than its proxy leads to',
    async prepare(lab) {
      const instance = await lab.addInstance();
      const other = await lab.addInstance({ frontendApi: 'wrong-key.clerk.accounts.dev' });
      lab.serve(instance);
      lab.answer(async ({ url }, usual) => {
        const answer = await usual();
        if (new URL(url).pathname !== '/settings.json') return answer;
        return Response.json({ ...(await answer.json()), publishableKey: other.publishableKey });
      });
      return signedIn(instance, 'ada');
    },
    finds: ['R12 error'],
  },
  {
    name: 'R13',
    title: 'The server has the secret key of another instance',
    async prepare(lab) {
      const instance = await lab.addInstance();
      lab.serve(instance);
      return signedIn(instance, 'ada');
    },
    steps: ['Go to a server with the secret key of another instance'],
    finds: ['R13 error'],
  },
];
