import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useActing } from '../controls/use-acting.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { CopyButton } from '../values/copy-button.tsx';
import type { ShownToken } from './held-tokens.ts';
import { JwtDetails } from './jwt-details.tsx';
import { KIND_WORDS, kindOf } from './kind.ts';
import { titleOf } from './naming.ts';
import { PlainDetails } from './plain-details.tsx';

interface TokenDetailsProps {
  readonly shown: ShownToken;
  /** All tokens, to compare it with. */
  readonly tokens: readonly ShownToken[];
  readonly view: PanelView;
  /** Drops a pasted token, by its number. */
  onForget(number: number): void;
}

/** Everything of one token, and what can be done with it. */
export function TokenDetails({ shown, tokens, view, onForget }: TokenDetailsProps) {
  const { t } = useTools();
  const { token, text, sources } = shown;
  const client = instanceOf(view.frame)?.client ?? null;
  const pasted = sources.find((source) => source.kind === 'pasted');
  return (
    <section class="token-details" aria-label={titleOf(shown, client, t)}>
      <header class="token-head">
        <h2>{t(KIND_WORDS[kindOf(shown)].name)}</h2>
        <div class="buttons">
          <CopyButton text={text} hint={t('tokenCopyTokenHint')}>
            {t('tokenCopyToken')}
          </CopyButton>
          {token.form === 'jwt' && (
            <CopyButton text={JSON.stringify(token.payload, null, 2)} hint={t('tokenCopyClaimsHint')}>
              {t('tokenCopyClaims')}
            </CopyButton>
          )}
          <FreshToken shown={shown} view={view} />
          {pasted && (
            <button type="button" class="button" title={t('tokenForgetHint')} onClick={() => onForget(pasted.number)}>
              {t('tokenForget')}
            </button>
          )}
        </div>
      </header>
      <p class="token-about">{t(KIND_WORDS[kindOf(shown)].about)}</p>
      {token.form === 'jwt' ? (
        <JwtDetails shown={shown} token={token} tokens={tokens} view={view} />
      ) : (
        <PlainDetails shown={shown} token={token} view={view} />
      )}
    </section>
  );
}

/** Mints another token of the same kind, where the token is one of a session's. */
function FreshToken({ shown, view }: { shown: ShownToken; view: PanelView }) {
  const { t } = useTools();
  const acting = useActing(view);
  const held = shown.sources.find((source) => source.kind === 'session');
  if (!held) return null;
  const action = { name: 'getToken', sessionId: held.sessionId, template: held.template } as const;
  return (
    <ActionButton
      title={t('tokenFreshHint')}
      unavailable={acting.whyNot(action.name)}
      running={acting.isRunning(action)}
      onClick={() => acting.act(action)}
    >
      {t('tokenFresh')}
    </ActionButton>
  );
}
