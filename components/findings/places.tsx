import type { Place } from '../../lib/findings/finding.ts';
import type { Translate } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { cookieLabel } from '../cookies/cookie-label.ts';
import { useChosenTab } from '../tabs/chosen-tab.ts';
import { TAB_LABELS } from '../tabs/tab-labels.ts';
import { useTools } from '../tools.ts';

/** Buttons that lead to where a finding can be seen. */
export function Places({ view, places }: { view: PanelView; places: readonly Place[] }) {
  const { t } = useTools();
  const { show } = useChosenTab();
  const reachable = places.flatMap((place) => {
    const what = whatOf(place, view, t);
    return what === null ? [] : [{ place, what }];
  });
  if (reachable.length === 0) return null;
  return (
    <ul class="finding-places" aria-label={t('findingPlaces')}>
      {reachable.map(({ place, what }) => (
        <li key={JSON.stringify(place)}>
          <button type="button" class="link" onClick={() => show(place)}>
            {what === ''
              ? t('findingShowTab', t(TAB_LABELS[place.tab]))
              : t('findingShow', what, t(TAB_LABELS[place.tab]))}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What is to be seen there in a word or two, empty for a tab as a whole; null when it is gone. */
function whatOf(place: Place, { secrets, timeline }: PanelView, t: Translate): string | null {
  switch (place.tab) {
    case 'cookies':
      return cookieLabel(place.cookie, secrets?.cookies ?? []);
    case 'tokens':
      return place.claim ?? t('findingPlaceToken');
    case 'timeline':
      return timeline.rows.find(({ id }) => id === place.event)?.subject ?? null;
    default:
      return '';
  }
}
