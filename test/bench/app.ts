import type { Page } from 'puppeteer-core';
import type { Stage } from './stage.ts';

/** What the bench uses of the page's Clerk. */
interface BenchedClerk {
  session: { getToken(options: { skipCache: boolean }): Promise<string> };
  client: { updatedAt: Date; lastAuthenticationStrategy: string; sessions: { id: string }[] };
  load(options: object): Promise<void>;
  updateClient(client: object): void;
  addListener(listener: () => void): () => void;
  setActive(options: { session: string; navigate(): void }): Promise<void>;
}

declare global {
  interface Window {
    Clerk?: BenchedClerk;
  }
}

/** Gives a client with so many sessions, of two users in turns, the last one active. */
export function signedInClient({ playground }: Stage, sessions: number) {
  const { development } = playground;
  const users = [...development.users.values()].slice(0, 2);
  const client = development.addClient();
  for (let index = 0; index < sessions; index++) {
    const user = users[index % users.length];
    if (user) development.signIn(client, user);
  }
  return client;
}

/**
 * Loads the real clerk-js into a tab, on a page that shows nothing of it: what the page itself does at a change is not
 * ours to measure.
 */
export async function openApp(stage: Stage, page: Page, sessions: number): Promise<void> {
  const { devBrowser } = signedInClient(stage, sessions);
  await page.goto(`${stage.playground.url}without-clerk?__clerk_db_jwt=${devBrowser}`);
  await page.evaluate(async (loader) => {
    const settings = await (await fetch('/settings.json')).json();
    const { addClerkScript, loadOptions } = await import(/* @vite-ignore */ loader);
    await addClerkScript(settings, settings.clerkJs[6].url);
    await window.Clerk?.load(loadOptions(settings));
  }, '/load-clerk.js');
}

/** Changes one field of the page's Client, as an answer would. Gives when clerk-js told it, epoch milliseconds. */
export function changeClient(page: Page, value: string): Promise<number> {
  return page.evaluate((value) => {
    const { Clerk } = window;
    if (!Clerk) throw new Error('The page has no Clerk.');
    let told = Number.NaN;
    const unsubscribe = Clerk.addListener(() => {
      told = performance.timeOrigin + performance.now();
    });
    // Listeners are told of a client only when this has grown.
    Clerk.client.updatedAt = new Date(Clerk.client.updatedAt.getTime() + 1);
    Clerk.client.lastAuthenticationStrategy = value;
    Clerk.updateClient(Clerk.client);
    unsubscribe();
    return told;
  }, value);
}

/** Tells the floor something, as directly as can be. Gives when, epoch milliseconds. */
export function tellFloor(page: Page, value: string): Promise<number> {
  return page.evaluate((value) => {
    const told = performance.timeOrigin + performance.now();
    document.dispatchEvent(new CustomEvent('floor', { detail: value }));
    return told;
  }, value);
}

/** Lets the page switch between its first two sessions so many times, with all the calls that go with it. */
export async function switchSessions(page: Page, times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const { Clerk } = window;
    for (let index = 0; index < times; index++) {
      const session = Clerk?.client.sessions[index % 2];
      if (session) await Clerk.setActive({ session: session.id, navigate: () => {} });
    }
  }, times);
}
