import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { nextRow } from '../controls/next-row.ts';
import { useTools } from '../tools.ts';
import type { ShownToken } from './held-tokens.ts';
import { TokenRow } from './token-row.tsx';

interface TokenListProps {
  readonly tokens: readonly ShownToken[];
  /** The one whose details are shown, or would be. It alone is in the tab order. */
  readonly current: ShownToken;
  readonly view: PanelView;
  /** The details under the current row, open or closed; null when they stand elsewhere. */
  readonly detailsInRow: { readonly isOpen: boolean; readonly details: ComponentChildren } | null;
  onClick(key: string): void;
  onMove(key: string): void;
}

/** The tokens, one row each. Arrows, Home and End move between them. */
export function TokenList({ tokens, current, view, detailsInRow, onClick, onMove }: TokenListProps) {
  const { t } = useTools();
  const list = useRef<HTMLUListElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = nextRow(event.key, tokens.indexOf(current), tokens.length);
    const next = index === null ? undefined : tokens[index];
    if (!next || index === null) return;
    event.preventDefault();
    onMove(next.sources[0].key);
    list.current?.querySelectorAll<HTMLElement>('.token-row')[index]?.focus();
  };

  return (
    <ul aria-label={t('tokenList')} ref={list}>
      {tokens.map((shown) => {
        const isCurrent = shown === current;
        const [{ key }] = shown.sources;
        return (
          <li key={key}>
            <TokenRow
              shown={shown}
              view={view}
              isCurrent={isCurrent}
              isExpanded={detailsInRow && isCurrent && detailsInRow.isOpen}
              onClick={() => onClick(key)}
              onKeyDown={onKeyDown}
            />
            {isCurrent && detailsInRow?.isOpen && detailsInRow.details}
          </li>
        );
      })}
    </ul>
  );
}
