import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { FrameState } from '../../lib/inspector/state.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { Notice } from './notice.tsx';
import { StaleSince } from './stale-since.tsx';
import { type StandIn, standInsOf } from './stand-in.ts';

const WORDS: Readonly<Record<StandIn, { readonly title: MessageKey; readonly details: MessageKey }>> = {
  rebuilt: { title: 'noticeRebuiltTitle', details: 'noticeRebuilt' },
  offline: { title: 'noticeOfflineTitle', details: 'noticeOffline' },
  degraded: { title: 'noticeDegradedTitle', details: 'noticeDegraded' },
};

/** Says once, for every value below, that it is a stand-in, and why. */
export function StandInNotice({ frame }: { frame: FrameState | null }) {
  const { t } = useTools();
  const reasons = standInsOf(frame);
  const [gravest] = reasons;
  if (!gravest) return null;
  return (
    <Notice tone="soon">
      <p>
        <strong>{t(WORDS[gravest].title)}</strong> {reasons.map((reason) => t(WORDS[reason].details)).join(' ')}{' '}
        <StaleSince at={instanceOf(frame)?.clientAt ?? null} />
      </p>
    </Notice>
  );
}
