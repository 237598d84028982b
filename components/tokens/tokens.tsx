import { useMemo, useRef, useState } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useNarrow } from '../controls/use-narrow.ts';
import { shownSession } from '../sessions/shown-session.ts';
import { instanceOf } from '../state.ts';
import { useArrival } from '../tabs/chosen-tab.ts';
import { RevealedContext, useRevealedKeys } from '../values/revealed.ts';
import { heldTokens, type PastedToken, pastedKey, type ShownToken, sessionTokenKey, tokenAt } from './held-tokens.ts';
import { NoTokens } from './no-tokens.tsx';
import { PasteForm } from './paste-form.tsx';
import { TokenDetails } from './token-details.tsx';
import { TokenList } from './token-list.tsx';
import '../styles/token-details.css';
import '../styles/tokens.css';

/** The row that was chosen last. */
interface Choice {
  /** Key of a place that holds a token; the choice follows the place when its token is renewed. */
  readonly key: string;
  /** False after a second click; only a narrow panel closes its details then. */
  readonly isOpen: boolean;
}

/** The list of tokens and the details of one: beside it, or under its row where there is no room. */
export function Tokens({ view }: { view: PanelView }) {
  const isNarrow = useNarrow();
  const revealed = useRevealedKeys();
  const [pasted, setPasted] = useState<readonly PastedToken[]>([]);
  const [choice, setChoice] = useState<Choice | null>(null);
  const tokens = useMemo(() => heldTokens(pasted, view.secrets), [pasted, view.secrets]);
  const chosen = tokenAt(tokens, choice?.key ?? null);
  const current = chosen ?? tokenOfPage(tokens, view) ?? tokens[0];
  const isOpen = chosen !== null && choice?.isOpen === true;

  const root = useRef<HTMLDivElement>(null);

  useArrival('tokens', ({ sessionId, claim }) => {
    const key = sessionTokenKey({ sessionId, template: null });
    if (choice?.key !== key || !choice.isOpen) setChoice({ key, isOpen: true });
    if (!isOpen || choice?.key !== key) return null;
    const claims = [...(root.current?.querySelectorAll<HTMLElement>('[data-claim]') ?? [])];
    const row = root.current?.querySelector<HTMLElement>('.token-row[tabindex="0"]');
    return claims.find(({ dataset }) => dataset.claim === claim) ?? row;
  });

  const paste = (text: string) => {
    const known = pasted.find((other) => other.text === text);
    const taken = known ?? { number: (pasted[0]?.number ?? 0) + 1, text };
    if (!known) setPasted([taken, ...pasted]);
    setChoice({ key: pastedKey(taken), isOpen: true });
  };
  const details = current && (
    <TokenDetails
      key={chosen ? choice?.key : current.sources[0].key}
      shown={current}
      tokens={tokens}
      view={view}
      onForget={(number) => setPasted(pasted.filter((other) => other.number !== number))}
    />
  );

  return (
    <RevealedContext.Provider value={revealed}>
      <div class={isNarrow || !current ? 'tokens one-column' : 'tokens'} ref={root}>
        <div class="token-list">
          <PasteForm onPaste={paste} />
          {current ? (
            <TokenList
              tokens={tokens}
              current={current}
              view={view}
              detailsInRow={isNarrow ? { isOpen, details } : null}
              onClick={(key) => setChoice({ key, isOpen: tokenAt(tokens, key) !== current || !isOpen })}
              onMove={(key) => setChoice({ key, isOpen })}
            />
          ) : (
            <NoTokens view={view} />
          )}
        </div>
        {!isNarrow && details}
      </div>
    </RevealedContext.Provider>
  );
}

/** The session token of the session that the page shows. */
function tokenOfPage(tokens: readonly ShownToken[], { frame }: PanelView): ShownToken | undefined {
  const clerk = instanceOf(frame);
  const sessionId = clerk && shownSession(clerk)?.id;
  return tokens.find(({ sources }) =>
    sources.some((source) => source.kind === 'session' && source.sessionId === sessionId && source.template === null),
  );
}
