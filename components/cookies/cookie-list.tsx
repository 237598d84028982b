import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CookieGroup } from '../../lib/cookies/inventory.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useNarrow } from '../controls/use-narrow.ts';
import { useArrival } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';
import { CookieDetails } from './cookie-details.tsx';
import { CookieTable } from './cookie-table.tsx';

/** The table, and the details of one cookie: beside it, or under its row where there is no room. Escape closes them. */
export function CookieList({ view, groups }: { view: PanelView; groups: readonly CookieGroup[] }) {
  const { t } = useTools();
  const isNarrow = useNarrow();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // Kept when the cookie goes: clerk-js replaces its cookies by deleting them first.
  const [openKey, setOpenKey] = useState<string | null>(null);
  const group = groups.find(({ copies }) => copies.some(({ key }) => key === openKey));
  const copy = group?.copies.find(({ key }) => key === openKey);
  const isOpen = copy !== undefined;

  useEffect(() => {
    // The button that deleted the cookie went with its details.
    if (!isOpen && openKey !== null && document.activeElement === document.body)
      focusRow(list.current, '[tabindex="0"]');
  }, [isOpen, openKey]);

  useArrival('cookies', (place) => {
    if (!('cookie' in place)) return null;
    setOpenKey(place.cookie);
    return copy?.key === place.cookie && !('part' in place) ? rowIn(list.current, '[aria-expanded="true"]') : null;
  });

  const close = () => {
    focusRow(list.current, '[aria-expanded="true"]');
    setOpenKey(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    // DevTools would open its console.
    event.stopPropagation();
    event.preventDefault();
    close();
  };
  const details = group && copy && (
    <CookieDetails key={copy.key} id={id} view={view} group={group} copy={copy} onClose={close} />
  );

  return (
    <section class="cookies-list" ref={list} aria-label={t('tabCookies')} onKeyDown={onKeyDown}>
      <div class="cookies-table">
        <CookieTable
          groups={groups}
          openKey={copy?.key ?? null}
          details={id}
          detailsInRow={isNarrow && details}
          onOpen={setOpenKey}
        />
      </div>
      {!isNarrow && details}
    </section>
  );
}

function focusRow(list: HTMLElement | null, which: string): void {
  rowIn(list, which)?.focus();
}

function rowIn(list: HTMLElement | null, which: string): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`.cookie-open${which}`);
}
