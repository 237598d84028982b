import { useEffect } from 'preact/hooks';
import { languageOf } from '../../lib/i18n/translate.ts';
import type { PastMoment } from '../../lib/panel/panel-view.ts';
import { dateAndTime } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { Notice } from './notice.tsx';

/** Says that the panel shows a moment of the past. Escape leads back from anywhere in the panel. */
export function PastNotice({ past }: { past: PastMoment }) {
  const { t, actions } = useTools();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // DevTools would open its console.
      event.preventDefault();
      event.stopPropagation();
      actions.selectEvent(null);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [actions]);

  return (
    <Notice tone="soon">
      <p>
        <strong>{t('noticePastTitle')}</strong>{' '}
        <time dateTime={new Date(past.at).toISOString()}>{dateAndTime(past.at, { locale: languageOf(t) })}</time>.{' '}
        {t('noticePast')}
      </p>
      <button type="button" class="button" onClick={() => actions.selectEvent(null)}>
        {t('noticePastBack')}
      </button>
    </Notice>
  );
}
