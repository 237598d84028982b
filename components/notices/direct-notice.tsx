import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { WhyDirect } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { Notice } from './notice.tsx';

const WHY: Readonly<Record<WhyDirect, MessageKey>> = {
  absent: 'noticeDirectAbsent',
  'script-failed': 'noticeDirectScriptFailed',
  'load-failed': 'noticeDirectLoadFailed',
};

/** Says that no clerk-js lives in the page, why, and where what is shown comes from. */
export function DirectNotice({ because, hasClient }: { because: WhyDirect; hasClient: boolean }) {
  const { t } = useTools();
  return (
    <Notice tone="past">
      <p>
        <strong>{t('noticeDirectTitle')}</strong> {t(WHY[because])} {hasClient && t('noticeDirect')}
      </p>
    </Notice>
  );
}
