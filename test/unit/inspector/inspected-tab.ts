import { Inspector } from '../../../lib/inspector/inspector.ts';
import type { InspectorState } from '../../../lib/inspector/state.ts';
import type { WorkerMessage } from '../../../lib/protocol/panel-message.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { fakeBrowser } from './fake-browser.ts';
import { FakePage } from './fake-page.ts';

export const LOCAL = { documentId: 'document-1', url: 'http://localhost:4000/' };

/** A panel, as the state that it puts together from what it is told. */
export function fakePanel() {
  let state = {} as InspectorState;
  const accepted: string[] = [];
  const line = (message: WorkerMessage) => {
    if (message.kind === 'state') state = { ...state, ...message.patch };
    else accepted.push(message.id);
  };
  return {
    line,
    accepted,
    get state() {
      return state;
    },
    get clerk() {
      const { page } = state;
      if (page.kind !== 'attached' || page.document.clerk.kind !== 'present') throw new Error(`no Clerk: ${page.kind}`);
      return page.document.clerk;
    },
  };
}

/** A tab whose panel was just opened. */
export async function opened(browser = fakeBrowser(LOCAL)) {
  const inspector = new Inspector(browser, null);
  const panel = fakePanel();
  await inspector.open(panel.line);
  const page = new FakePage(browser.top?.documentId ?? '', inspector);
  return { browser, inspector, panel, page };
}

/** A tab whose page has reported a Client with sessions. */
export async function connected() {
  const all = await opened();
  await all.page.connect();
  await all.page.report(wireClient);
  return all;
}
