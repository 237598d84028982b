import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural } from '../../lib/i18n/translate.ts';
import type { PanelView, Search } from '../../lib/panel/panel-view.ts';
import { useActing } from '../controls/use-acting.ts';
import { everything } from '../search/everything.ts';
import type { Findable } from '../search/findable.ts';
import { search } from '../search/words.ts';
import { useChosenTab } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';
import { actionCommands } from './action-commands.ts';
import type { Command } from './command.ts';
import { type ListedGroup, listed } from './listed.ts';
import { PaletteKeys } from './palette-keys.tsx';
import { PaletteList } from './palette-list.tsx';
import type { PaletteMode } from './palette-mode.ts';
import { placeCommands, tabCommands } from './place-commands.ts';
import { useModal } from './use-modal.ts';
import '../styles/palette.css';

/** What the palette needs of the panel. */
export interface PaletteProps {
  readonly view: PanelView;
  readonly mode: PaletteMode;
  /** A search that goes on in the panel when the palette is closed. */
  onSearch(search: Search): void;
  onClose(): void;
}

/** What was typed, and which option was reached by arrows. */
interface Typed {
  readonly query: string;
  readonly chosen: number;
}

const NOTHING_TYPED: Typed = { query: '', chosen: 0 };

/**
 * One field over everything: what can be done and where things are. Arrows move through the list, Enter does what is chosen,
 * Escape gives the focus back.
 */
export function Palette({ view, mode, onSearch, onClose }: PaletteProps) {
  const { t, actions } = useTools();
  const { show } = useChosenTab();
  const acting = useActing(view);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  // Keys may come faster than they are drawn, and act on what was typed, not on what is to be seen yet.
  const latest = useRef(typed);
  const list = useId();
  const { dialog, close } = useModal(onClose);

  const all = useMemo(() => everything(view, t), [view, t]);
  const groupsFor = (query: string) => {
    const places = search(all, query);
    const go = (found: Findable) => {
      const at = places.indexOf(found);
      if (at === -1) show(found.place);
      else onSearch({ query, at, takesFocus: true });
    };
    const main = placeCommands(t, all, go).filter(({ group }) => group !== 'more');
    const commands =
      mode === 'search'
        ? []
        : [...actionCommands({ view, t, acting, actions, show }), ...tabCommands(t, show), ...main];
    return listed(commands, placeCommands(t, places, go), query);
  };
  const { query } = typed;
  const groups = groupsFor(query);
  const count = optionsOf(groups).length;
  const current = Math.min(typed.chosen, count - 1);

  const type = (next: Typed) => {
    latest.current = next;
    setTyped(next);
  };

  useLayoutEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, current, query]);

  const run = (command: Command | undefined) => {
    if (!command || command.unavailable !== null) return;
    close(!command.leads);
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { query, chosen } = latest.current;
    const options = optionsOf(groupsFor(query));
    const reached = Math.min(chosen, options.length - 1);
    const next = nextOption(event.key, reached, options.length);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === null) run(options[reached]);
    else type({ query, chosen: next });
  };
  const title = t(mode === 'search' ? 'searchTitle' : 'paletteTitle');

  return (
    <dialog class="palette" ref={dialog} aria-label={title}>
      <input
        class="palette-field"
        type="text"
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={count > 0 ? `${list}-${current}` : undefined}
        spellcheck={false}
        autocomplete="off"
        placeholder={t(mode === 'search' ? 'searchField' : 'paletteField')}
        value={query}
        onInput={({ currentTarget }) => type({ query: currentTarget.value, chosen: 0 })}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={list} label={title} groups={groups} current={current} onRun={run} />
      <p class="palette-count" role="status">
        {query.trim() === '' && mode === 'search'
          ? t('searchHint')
          : count === 0
            ? t('searchNothing', query)
            : plural(t, 'paletteCount', count)}
      </p>
      <PaletteKeys />
    </dialog>
  );
}

function optionsOf(groups: readonly ListedGroup[]): readonly Command[] {
  return groups.flatMap(({ commands }) => commands);
}

/** The option that a key leads to, or null when it leads nowhere. Home and End are for the text. */
function nextOption(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current + count - 1) % count;
    case 'PageDown':
      return Math.min(current + 8, count - 1);
    case 'PageUp':
      return Math.max(current - 8, 0);
    default:
      return null;
  }
}
