import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { AddressParts } from '../../lib/verdict/address.ts';
import { instanceOf } from '../state.ts';

/**
 * What comes of a handshake. One with the Frontend API ends by what that knows of this browser; the others sync a
 * satellite and its primary domain in development.
 */
export function whatFollows({ path }: AddressParts, { frame }: PanelView): MessageKey {
  if (!path.endsWith('/v1/client/handshake')) return 'serverNextSync';
  const client = instanceOf(frame)?.client;
  if (!client) return 'serverNext';
  return client.signedInSessions.length > 0 ? 'serverNextIn' : 'serverNextOut';
}
