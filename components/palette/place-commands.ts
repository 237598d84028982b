import type { Translate } from '../../lib/i18n/translate.ts';
import type { Findable } from '../search/findable.ts';
import { TAB_IDS } from '../tabs/chosen-tab.ts';
import type { Destination } from '../tabs/destination.ts';
import { TAB_LABELS } from '../tabs/tab-labels.ts';
import type { Command, CommandGroup } from './command.ts';

/** The tabs. */
export function tabCommands(t: Translate, show: (place: Destination) => void): readonly Command[] {
  return TAB_IDS.map((tab) => ({
    id: `tab ${tab}`,
    group: 'tabs',
    label: t(TAB_LABELS[tab]),
    hint: '',
    unavailable: null,
    leads: true,
    run: () => show({ tab }),
  }));
}

/** What can be found, each leading to its place. */
export function placeCommands(
  t: Translate,
  places: readonly Findable[],
  go: (found: Findable) => void,
): readonly Command[] {
  return places.map((found) => {
    const { id, place, title, text } = found;
    const group = groupOf(place);
    return {
      id,
      group,
      label: title,
      hint: group === 'more' ? [t(TAB_LABELS[place.tab]), text].filter(Boolean).join(' · ') : text,
      unavailable: null,
      leads: true,
      run: () => go(found),
    };
  });
}

function groupOf({ tab }: Destination): CommandGroup {
  return tab === 'sessions' || tab === 'findings' ? tab : 'more';
}
