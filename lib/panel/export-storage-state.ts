import type { CookieInstance } from '../cookies/instance.ts';
import type { MarkedCookie } from '../cookies/inventory.ts';
import { storageState } from '../timeline/file/storage-state.ts';
import type { FilesBrowser } from './files.ts';
import type { PanelView } from './panel-view.ts';

/**
 * The auth state of the document that is looked at, with its credentials.
 * @throws {StorageStateError} unless it has a development instance, and cookies of it
 */
export async function exportStorageState(
  browser: Pick<FilesBrowser, 'readStorage'>,
  { frame, secrets }: Pick<PanelView, 'frame' | 'secrets'>,
  instance: CookieInstance | null,
  cookies: readonly MarkedCookie[],
): Promise<Blob> {
  const url = frame?.url ?? '';
  const origin = URL.parse(url)?.origin ?? '';
  // Refused before anything is read of the page.
  storageState({ instance, cookies, origin, localStorage: {} });
  const localStorage = await browser.readStorage(frame?.frameId === 0 ? null : url, secrets?.storageKeys ?? []);
  const state = storageState({ instance, cookies, origin, localStorage });
  return new Blob([`${JSON.stringify(state, null, 2)}\n`], { type: 'application/json' });
}
