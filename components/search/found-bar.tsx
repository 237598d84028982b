import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { PanelView, Search } from '../../lib/panel/panel-view.ts';
import { useEscape } from '../controls/use-escape.ts';
import { useChosenTab } from '../tabs/chosen-tab.ts';
import { TAB_LABELS } from '../tabs/tab-labels.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { everything } from './everything.ts';
import { useMarks } from './use-marks.ts';
import { search as searchIn, wordsOf } from './words.ts';
import '../styles/search.css';

interface FoundBarProps {
  readonly view: PanelView;
  readonly search: Search;
  onSearch(search: Search | null): void;
}

/** Leads to what a search found, one place after the other, and marks the words there. Escape ends the search. */
export function FoundBar({ view, search, onSearch }: FoundBarProps) {
  const { t } = useTools();
  const { show } = useChosenTab();
  const { query, at, takesFocus } = search;
  const words = useMemo(() => wordsOf(query), [query]);
  const places = useMemo(() => searchIn(everything(view, t), query), [view, query, t]);
  const count = places.length;
  // Past the last comes the first, and the other way round.
  const index = count === 0 ? -1 : ((at % count) + count) % count;
  const place = places[index];
  const end = useCallback(() => onSearch(null), [onSearch]);
  const stepBy = (step: number) => onSearch({ query, at: index + step, takesFocus: false });

  useEffect(() => {
    if (place) show(place.place, !takesFocus);
    // Not when the page changes: nobody is led away from where they are.
  }, [query, at, place === undefined]);
  useMarks(words);
  useEscape(end);

  return (
    <search class="found-bar" aria-label={t('searchTitle')}>
      <p role="status" aria-label={t('searchTitle')}>
        {place ? (
          <>
            <strong>{t('searchAt', index + 1, count)}</strong>{' '}
            <span class="muted">{t(TAB_LABELS[place.place.tab])}</span> <ForeignText text={place.title} />
          </>
        ) : (
          t('searchNothing', query)
        )}
      </p>
      <div class="buttons">
        <button type="button" class="button" disabled={count < 2} onClick={() => stepBy(-1)}>
          {t('searchPrevious')}
        </button>
        <button type="button" class="button" disabled={count < 2} onClick={() => stepBy(1)}>
          {t('searchNext')}
        </button>
        <button type="button" class="button" onClick={end}>
          {t('searchEnd')}
        </button>
      </div>
    </search>
  );
}
