import { expect, it } from 'vitest';
import { extensionTabs } from '../browser/devtools.ts';
import { evaluateInServiceWorker, stopServiceWorker } from '../browser/service-worker.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

it('adds a tab named Clerk to DevTools, with panel.html in it', async () => {
  const { devtools, frame } = await stage.newTab('/without-clerk');
  expect(await extensionTabs(devtools)).toEqual(['Clerk']);
  expect(frame.url()).toMatch(/^chrome-extension:\/\/[a-p]{32}\/panel\.html$/);
  expect(await frame.title()).toBe('Clerk');
});

it('starts every test without the cookies of the one before', async () => {
  await stage.newPage('/without-clerk');
  expect(await stage.browser.cookies()).toEqual([]);
});

it('gets a new service worker after the old one was stopped', async () => {
  await stage.newTab('/without-clerk');
  await evaluateInServiceWorker(stage.browser, 'globalThis.old = true');
  await stopServiceWorker(stage.browser);
  expect(await evaluateInServiceWorker(stage.browser, 'typeof globalThis.old')).toBe('undefined');
});
