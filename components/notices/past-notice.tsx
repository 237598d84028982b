import { useCallback } from 'preact/hooks';
import { languageOf } from '../../lib/i18n/translate.ts';
import type { PastMoment, ViewedFile } from '../../lib/panel/panel-view.ts';
import { dateAndTime } from '../../lib/time/index.ts';
import { useEscape } from '../controls/use-escape.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { Notice } from './notice.tsx';

/** Says that the panel shows a moment of the past, or a file. Escape leads back from the moment, wherever the focus is. */
export function PastNotice({ past, file }: { past: PastMoment | null; file: ViewedFile | null }) {
  const { t, actions } = useTools();
  const leave = useCallback(() => actions.selectEvent(null), [actions]);
  useEscape(leave);
  return (
    <Notice tone="soon">
      <p>
        {file && (
          <>
            <strong>
              <ForeignText text={file.name} />
            </strong>
            {', '}
            {t('noticeFile')}{' '}
          </>
        )}
        {past && (
          <>
            <strong>{t('noticePastTitle')}</strong>{' '}
            <time dateTime={new Date(past.at).toISOString()}>{dateAndTime(past.at, { locale: languageOf(t) })}</time>.{' '}
            {t('noticePast')}
          </>
        )}
      </p>
      {file ? (
        <button type="button" class="button" onClick={() => actions.closeFile()}>
          {t('noticeFileClose')}
        </button>
      ) : (
        <button type="button" class="button" onClick={leave}>
          {t('noticePastBack')}
        </button>
      )}
    </Notice>
  );
}
