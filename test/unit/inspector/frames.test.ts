import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signedOutClient, wireClient } from '../client/fixtures/client.ts';
import { fakeBrowser } from './fake-browser.ts';
import { clerkReport, FakePage, NAMES } from './fake-page.ts';
import { clerkIn, fakePanel, LOCAL, opened } from './inspected-tab.ts';

const INNER = { frameId: 4, documentId: 'document-4', url: 'http://localhost:4000/inner' };
const FOREIGN = { frameId: 5, documentId: 'document-5', url: 'https://embed.example.com/' };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

async function framed() {
  const browser = fakeBrowser([LOCAL, INNER, FOREIGN]);
  const tab = await opened(browser);
  const inner = new FakePage(INNER.documentId, tab.inspector);
  for (const page of [tab.page, inner]) await page.connect();
  await tab.page.report(wireClient);
  await inner.report(signedOutClient);
  const frame = (frameId: number) => {
    const found = tab.panel.state.frames.find((each) => each.frameId === frameId);
    if (!found) throw new Error(`no frame ${frameId}`);
    return found;
  };
  return { ...tab, inner, frame };
}

test('every frame has its own access, page and Client', async () => {
  const { browser, panel, frame } = await framed();
  expect(browser.entered).toEqual(['document-1', 'document-4']);
  expect(panel.state.frames.map(({ frameId }) => frameId)).toEqual([0, 4, 5]);
  expect(clerkIn(frame(0)).client?.sessions).toHaveLength(wireClient.sessions.length);
  expect(clerkIn(frame(4)).client?.sessions).toEqual([]);
  expect(frame(5)).toMatchObject({
    page: { kind: 'no-access' },
    access: { missing: ['*://embed.example.com/*'] },
  });
});

test('an action reaches the document it was meant for, and no other', async () => {
  const { inspector, page, inner } = await framed();
  void inspector.act({ id: 'request-1', documentId: 'document-4', action: { name: 'clearCache' } });
  await vi.waitFor(() => expect(inner.received.some(({ kind }) => kind === 'command')).toBe(true));
  expect(page.received.some(({ kind }) => kind === 'command')).toBe(false);
});

test('a frame that navigates keeps the others', async () => {
  const { inspector, frame } = await framed();
  await inspector.navigated({ ...INNER, documentId: 'document-6', url: 'http://localhost:4000/other' });
  expect(frame(4)).toMatchObject({ url: 'http://localhost:4000/other', page: { kind: 'attaching' } });
  expect(clerkIn(frame(0)).client).not.toBeNull();
});

test('with the top document all frames are gone', async () => {
  const { inspector, panel } = await framed();
  await inspector.navigated({ ...LOCAL, documentId: 'document-2' });
  expect(panel.state.frames.map(({ frameId }) => frameId)).toEqual([0]);
});

test('a frame that was taken out of the page is gone with its bridge', async () => {
  const { inner, panel, browser } = await framed();
  browser.documents = [LOCAL, FOREIGN];
  await inner.disconnect();
  expect(panel.state.frames.map(({ frameId }) => frameId)).toEqual([0, 5]);
});

test('a document says nothing any more once its frame shows another', async () => {
  const { inspector, inner, frame } = await framed();
  await inspector.navigated({ ...INNER, documentId: 'document-6' });
  await inner.report(wireClient);
  expect(frame(4).page).toEqual({ kind: 'attaching' });
});

test('the next worker knows every frame', async () => {
  const { browser, inner } = await framed();
  const { Inspector } = await import('../../../lib/inspector/inspector.ts');
  const next = new Inspector(browser, browser.saved);
  const panel = fakePanel();
  await next.open(panel.line);
  expect(panel.state.frames.map(({ frameId }) => frameId)).toEqual([0, 4, 5]);
  expect(await inner.connect(next)).toBe(true);
});

test('other instances are named by the hosts that the page calls and the suffixes of its cookies', async () => {
  const browser = fakeBrowser([LOCAL]);
  browser.jar.set('__session_abcdefgh', 'value').set('__client_uat_abcdefgh', '0').set('__session', 'value');
  const { inspector, page, panel } = await opened(browser);
  await page.connect();
  await inspector.seen('clerk.early.com');
  await page.reportClerk(clerkReport(signedOutClient, { names: NAMES }));
  for (const host of ['clerk.other.com', 'happy-cat-12.clerk.accounts.dev', 'clerk.other.com']) {
    await inspector.seen(host);
  }
  expect(panel.top.page).toMatchObject({
    document: { otherInstances: { hosts: ['clerk.early.com', 'clerk.other.com'], suffixes: ['abcdefgh'] } },
  });

  browser.jar.set('__clerk_db_jwt_zyxwvuts', 'value');
  await inspector.seen('clerk.other.com');
  expect(panel.top.page).toMatchObject({ document: { otherInstances: { suffixes: ['abcdefgh', 'zyxwvuts'] } } });
});

test('the Frontend API of one frame is no sign of another instance in the next', async () => {
  const browser = fakeBrowser([LOCAL, INNER]);
  const { inspector, page, panel } = await opened(browser);
  const inner = new FakePage(INNER.documentId, inspector);
  for (const each of [page, inner]) await each.connect();
  await page.report(signedOutClient);
  await inspector.seen('clerk.inner.com');
  const hostsOfTop = () => (panel.top.page.kind === 'attached' ? panel.top.page.document.otherInstances.hosts : []);
  expect(hostsOfTop()).toEqual(['clerk.inner.com']);
  const publishableKey = `pk_live_${btoa('clerk.inner.com$')}`;
  await inner.reportClerk(clerkReport(signedOutClient, { names: { ...NAMES, publishableKey } }));
  expect(hostsOfTop()).toEqual([]);
});
