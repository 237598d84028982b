import type { Page } from 'puppeteer-core';
import type { Random } from './random.ts';

/** Something that is done in one round. */
export type Step =
  /** A button of the page. */
  | { readonly in: 'page'; readonly button: string }
  /** A button of the panel, with the one call that it leads to and what its result says. */
  | {
      readonly in: 'panel';
      readonly button: string;
      readonly call: { method: string; path: string };
      readonly says: string;
    };

/** The page's Client as the page has it. */
export interface PageClient {
  /** The session of the page; null when nobody is signed in. */
  readonly current: string | null;
  readonly sessions: readonly { readonly id: string; readonly name: string }[];
}

/** Reads what the panel has to show, from the clerk-js in the page. */
export function clientOf(page: Page): Promise<PageClient> {
  return page.evaluate(() => {
    const { Clerk } = window as unknown as {
      Clerk: { session: { id: string } | null; client: { sessions: { id: string; user: { fullName: string } }[] } };
    };
    const sessions = Clerk.client.sessions.map(({ id, user }) => ({ id, name: user.fullName }));
    return { current: Clerk.session?.id ?? null, sessions };
  });
}

/** The words above the panel's tabs for such a Client. */
export function headerFor({ current, sessions }: PageClient): string {
  const signedIn = sessions.find(({ id }) => id === current);
  if (!signedIn) return 'Signed out';
  return `Signed in as ${signedIn.name} · ${sessions.length} ${sessions.length === 1 ? 'session' : 'sessions'}`;
}

const USERS = { 'Ada Lovelace': 'Sign in as Ada', 'Grace Hopper': 'Sign in as Grace' };

/** One of the steps that make sense now: those of the panel only, where there is one and it is asked for. */
export function chooseStep(client: PageClient, inPanel: boolean, random: Random): Step {
  const missing = Object.entries(USERS).filter(([name]) => client.sessions.every((session) => session.name !== name));
  const inPage: Step[] = missing.map(([, button]) => ({ in: 'page', button }));
  const others = client.sessions.filter(({ id }) => id !== client.current);
  if (others.length > 0) inPage.push({ in: 'page', button: 'Switch session' });
  const steps = inPanel ? panelSteps(client, others) : [];
  const [first, ...rest] = steps.length > 0 ? steps : inPage;
  if (!first) throw new Error(`There is nothing to do with ${JSON.stringify(client)}.`);
  return random.pick([first, ...rest]);
}

function panelSteps(client: PageClient, others: PageClient['sessions']): Step[] {
  if (client.sessions.length === 0) return [];
  const all: Step = {
    in: 'panel',
    button: 'Remove sessions',
    call: { method: 'DELETE', path: '/v1/client/sessions' },
    says: 'removed',
  };
  const ofOthers = others.flatMap(({ id, name }) =>
    SESSION_STEPS.map(({ words, verb, says }): Step => {
      const call = { method: 'POST', path: `/v1/client/sessions/${id}/${verb}` };
      return { in: 'panel', button: `${words}: ${name}`, call, says };
    }),
  );
  return [all, ...ofOthers];
}

const SESSION_STEPS = [
  { words: 'Set active', verb: 'touch', says: 'session set active' },
  { words: 'End', verb: 'end', says: 'session ended' },
  { words: 'Remove', verb: 'remove', says: 'session removed' },
] as const;
