import { useEffect, useRef, useState } from 'preact/hooks';
import { clerkState } from '../../lib/cookies/clerk-state.ts';
import type { CookieGroup } from '../../lib/cookies/inventory.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useActing } from '../controls/use-acting.ts';
import { Empty } from '../faces/empty.tsx';
import { useArrival, useChosenTab } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';
import { CookieList } from './cookie-list.tsx';
import { hostsOf } from './hosts-of.ts';
import { ResetList } from './reset-list.tsx';
import { WhatIsShown } from './what-is-shown.tsx';

interface CookiesProps {
  readonly view: PanelView;
  readonly groups: readonly CookieGroup[];
  /** Clerk's keys in the local storage of the page. */
  readonly storageKeys: readonly string[];
}

/** The cookies under a bar that says how many, and from which all are removed at once. */
export function Cookies({ view, groups, storageKeys }: CookiesProps) {
  const { t } = useTools();
  const acting = useActing(view);
  const [filter, setFilter] = useState(false);
  const [isResetting, setResetting] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const hosts = hostsOf(view.frame);
  const cookies = groups.flatMap(({ copies }) => copies);
  const marked = cookies.filter(({ marks }) => marks.length > 0).length;
  const onlyMarked = filter && marked > 0;
  const state = clerkState(groups, hosts.readable, storageKeys);
  const isEmpty = state.cookies.length === 0 && state.storageKeys.length === 0;

  const isLedHere = useChosenTab().target?.tab === 'cookies';

  useEffect(() => {
    // A cookie that something leads to may be one that the filter hides.
    if (isLedHere) setFilter(false);
  }, [isLedHere]);

  useArrival('cookies', (place) => {
    if (!('part' in place) || place.part !== 'reset') return null;
    // Its button says why there is nothing to reset.
    if (isEmpty) return bar.current?.querySelector<HTMLElement>('button');
    setResetting(true);
    return root.current?.querySelector<HTMLElement>('.reset .buttons > button');
  });

  const endReset = () => {
    setResetting(false);
    bar.current?.querySelector<HTMLElement>('button')?.focus();
  };

  return (
    <div class="cookies" ref={root}>
      <h2 class="visually-hidden">{t('tabCookies')}</h2>
      <div class="cookies-bar">
        <WhatIsShown count={cookies.length} hosts={hosts} />
        {marked > 0 && (
          <label class="cookies-filter">
            <input type="checkbox" checked={onlyMarked} onChange={(event) => setFilter(event.currentTarget.checked)} />
            {t('cookieOnlyMarked', marked)}
          </label>
        )}
        <div class="buttons" ref={bar}>
          <ActionButton
            title={t('resetOpenHint')}
            unavailable={acting.whyNot('resetClerkState') ?? (isEmpty ? t('resetNothing') : null)}
            running={acting.isRunning({ name: 'resetClerkState' })}
            expanded={isResetting}
            onClick={() => setResetting(!isResetting)}
          >
            {t('resetOpen')}
          </ActionButton>
        </div>
      </div>
      {isResetting && <ResetList view={view} state={state} missing={hosts.missing} onEnd={endReset} />}
      {groups.length === 0 ? (
        <Empty title={t('cookiesEmptyTitle')}>{t('cookiesEmpty')}</Empty>
      ) : (
        <CookieList view={view} groups={onlyMarked ? onlyMarkedOf(groups) : groups} />
      )}
    </div>
  );
}

function onlyMarkedOf(groups: readonly CookieGroup[]): readonly CookieGroup[] {
  return groups
    .map((group) => ({ ...group, copies: group.copies.filter(({ marks }) => marks.length > 0) }))
    .filter(({ copies }) => copies.length > 0);
}
