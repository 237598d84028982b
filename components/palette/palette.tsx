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
import { listed } from './listed.ts';
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

/**
 * One field over everything: what can be done and where things are. Arrows move through the list, Enter does what is chosen,
 * Escape gives the focus back.
 */
export function Palette({ view, mode, onSearch, onClose }: PaletteProps) {
  const { t, actions } = useTools();
  const { show } = useChosenTab();
  const acting = useActing(view);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const { dialog, close } = useModal(onClose);

  const all = useMemo(() => everything(view, t), [view, t]);
  const places = useMemo(() => search(all, query), [all, query]);
  const go = (found: Findable) => {
    const at = places.indexOf(found);
    if (at === -1) show(found.place);
    else onSearch({ query, at, takesFocus: true });
  };
  const main = placeCommands(t, all, go).filter(({ group }) => group !== 'more');
  const commands =
    mode === 'search' ? [] : [...actionCommands({ view, t, acting, actions, show }), ...tabCommands(t, show), ...main];
  const groups = listed(commands, placeCommands(t, places, go), query);
  const options = groups.flatMap((group) => group.commands);
  const current = Math.min(chosen, options.length - 1);

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
    const next = nextOption(event.key, current, options.length);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === null) run(options[current]);
    else setChosen(next);
  };
  const title = t(mode === 'search' ? 'searchTitle' : 'paletteTitle');

  return (
    <dialog class="palette" ref={dialog} aria-label={title}>
      <input
        ref={field}
        class="palette-field"
        type="text"
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={options.length > 0 ? `${list}-${current}` : undefined}
        spellcheck={false}
        autocomplete="off"
        placeholder={t(mode === 'search' ? 'searchField' : 'paletteField')}
        value={query}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={list} label={title} groups={groups} current={current} onRun={run} />
      <p class="palette-count" role="status">
        {query.trim() === '' && mode === 'search'
          ? t('searchHint')
          : options.length === 0
            ? t('searchNothing', query)
            : plural(t, 'paletteCount', options.length)}
      </p>
      <PaletteKeys />
    </dialog>
  );
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
