import type { Translate } from '../../lib/i18n/translate.ts';
import type { FrameState } from '../../lib/inspector/state.ts';
import { shownSession } from '../sessions/shown-session.ts';
import { shortNameOf } from '../sessions/who.ts';
import { instanceOf } from '../state.ts';
import { shortenMiddle } from '../values/shorten.ts';

/** Where the frame is, which type of instance it uses and who is signed in there. */
export function frameWords(t: Translate, frame: FrameState): string {
  const address = shortAddress(frame.url);
  const place = frame.frameId === 0 ? t('frameTop', address) : address;
  const clerk = instanceOf(frame);
  if (!clerk) return place;
  const type = clerk.instance.type;
  const session = shownSession(clerk);
  return [
    place,
    type && t(type === 'development' ? 'headerDevelopment' : 'headerProduction'),
    session ? shortNameOf(session) : clerk.client?.sessions.length === 0 && t('headerSignedOut'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function shortAddress(address: string): string {
  const url = URL.parse(address);
  const isOnWeb = url?.protocol.startsWith('http') ?? false;
  return shortenMiddle(url && isOnWeb ? `${url.host}${url.pathname.replace(/\/$/, '')}` : address);
}
