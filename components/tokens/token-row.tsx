import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import type { ShownToken } from './held-tokens.ts';
import { KIND_WORDS, kindOf } from './kind.ts';
import { ownerOf, placesOf, templateOf } from './naming.ts';
import { TokenState } from './token-state.tsx';

interface TokenRowProps {
  readonly shown: ShownToken;
  readonly view: PanelView;
  /** It is the one row in the tab order; arrows lead to the others. */
  readonly isCurrent: boolean;
  /** Whether its details are open under it; null when the details of the current row stand elsewhere. */
  readonly isExpanded: boolean | null;
  onClick(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** One token in the list: what it is, how it stands, whose it is, and where it was found. */
export function TokenRow({ shown, view, isCurrent, isExpanded, ...on }: TokenRowProps) {
  const { t } = useTools();
  const owner = ownerOf(shown, instanceOf(view.frame)?.client ?? null);
  const template = templateOf(shown);
  const isPending = shown.token.form === 'jwt' && shown.token.payload.sts === 'pending';
  return (
    <button
      type="button"
      class="token-row"
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent && isExpanded === null ? 'true' : undefined}
      aria-expanded={isExpanded ?? undefined}
      onClick={on.onClick}
      onKeyDown={on.onKeyDown}
    >
      <span class="token-row-line">
        <strong>{t(KIND_WORDS[kindOf(shown)].name)}</strong> <TokenState shown={shown} />
      </span>{' '}
      {(owner ?? template) !== null && (
        <span class="token-row-line">
          <span>
            <Dotted
              items={[
                template !== null && (
                  <code key="template">
                    <ForeignText text={template} />
                  </code>
                ),
                owner !== null && <ForeignText key="owner" text={owner} />,
                isPending && (
                  <span key="pending" class="tone-soon">
                    {t('tokenPending')}
                  </span>
                ),
              ]}
            />
          </span>
        </span>
      )}{' '}
      <code class="token-row-places">{placesOf(shown, t).join(', ')}</code>
    </button>
  );
}
