import { Inspector } from '../../../lib/inspector/inspector.ts';
import type { FrameDocument } from '../../../lib/inspector/inspector-browser.ts';
import type { DocumentSecrets } from '../../../lib/inspector/secrets.ts';
import type { FrameState, InspectorState } from '../../../lib/inspector/state.ts';
import type { WorkerMessage } from '../../../lib/protocol/panel-message.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { fakeBrowser } from './fake-browser.ts';
import { FakePage } from './fake-page.ts';

export const LOCAL: FrameDocument = { frameId: 0, documentId: 'document-1', url: 'http://localhost:4000/' };

/** A panel, as the state that it puts together from what it is told. */
export function fakePanel() {
  let state = {} as InspectorState;
  const accepted: string[] = [];
  const secrets = new Map<string, DocumentSecrets>();
  const line = (message: WorkerMessage) => {
    if (message.kind === 'accepted') accepted.push(message.id);
    else if (message.kind === 'secrets') secrets.set(message.secrets.documentId, message.secrets);
    else if (message.kind !== 'exported')
      state = message.kind === 'state' ? message.state : { ...state, ...message.patch };
  };
  return {
    line,
    accepted,
    /** What was told of each document beside the state, by its id. */
    secrets,
    get state() {
      return state;
    },
    /** The top frame. */
    get top(): FrameState {
      const [top] = state.frames;
      if (!top) throw new Error('no frames');
      return top;
    },
    get clerk() {
      return clerkIn(this.top);
    },
  };
}

/** The instance that a frame shows. */
export function clerkIn({ page }: FrameState) {
  if (page.kind !== 'attached') throw new Error(`no document: ${page.kind}`);
  const { clerk } = page.document;
  if (clerk.kind !== 'present' && clerk.kind !== 'direct') throw new Error(`no Clerk: ${clerk.kind}`);
  return clerk;
}

/** A tab whose panel was just opened. */
export async function opened(browser = fakeBrowser([LOCAL])) {
  const inspector = new Inspector(browser, null);
  const panel = fakePanel();
  await inspector.open(panel.line);
  const page = new FakePage(browser.documents[0]?.documentId ?? '', inspector);
  return { browser, inspector, panel, page };
}

/** A tab whose page has reported a Client with sessions. */
export async function connected() {
  const all = await opened();
  await all.page.connect();
  await all.page.report(wireClient);
  return all;
}
