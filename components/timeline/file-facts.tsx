import { languageOf } from '../../lib/i18n/translate.ts';
import type { ViewedFile } from '../../lib/panel/panel-view.ts';
import { dateAndTime } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';

/** Of which file the events are. */
export function FileFacts({ file }: { file: ViewedFile }) {
  const { t } = useTools();
  return (
    <p class="timeline-state">
      <span class="state-word tone-past">{t('timelineReadOnly')}</span>{' '}
      {t('timelineFileExported', dateAndTime(file.exportedAt, { locale: languageOf(t) }))}{' '}
      <ForeignText text={file.extension} />. {t(file.personal === 'kept' ? 'exportNamesKept' : 'timelineFileReplaced')}
    </p>
  );
}
