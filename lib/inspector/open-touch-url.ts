import { CallError } from '../frontend-api/call-error.ts';
import { callErrorOf } from './action-error.ts';
import type { InspectedFrame } from './inspected-frame.ts';
import type { InspectorBrowser } from './inspector-browser.ts';
import type { Ask } from './page-way.ts';

const CALL = 'GET /v1/client/touch';

/**
 * Goes to the touch address in the inspected page. In development the address needs the dev browser token to be more
 * than anonymous: `Clerk.buildUrlWithAuth` adds it, and without a clerk-js it comes from the cookie.
 */
export async function openTouchUrl(
  redirectUrl: string,
  frame: InspectedFrame,
  ask: Ask,
  browser: Pick<InspectorBrowser, 'navigate'>,
): Promise<void> {
  if (frame.api.way === 'page') {
    const outcome = await ask({ name: 'openTouchUrl', redirectUrl });
    if (outcome.kind !== 'done') throw callErrorOf(outcome, CALL);
    return;
  }
  const client = frame.model.client;
  if (!client) throw new CallError('no_clerk', CALL);
  const url = new URL(client.buildTouchUrl({ redirectUrl: new URL(redirectUrl) }));
  const { development, devBrowser } = await frame.directAccess(CALL);
  if (development) {
    const token = await devBrowser();
    if (!token) throw new CallError('no_dev_browser', CALL);
    url.searchParams.set('__clerk_db_jwt', token);
  }
  await browser.navigate(frame.documentId, url.href);
}
