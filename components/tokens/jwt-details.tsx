import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { Allowed } from './allowed.tsx';
import { Claims } from './claims.tsx';
import { Comparison } from './comparison.tsx';
import { HandshakeCookies } from './handshake-cookies.tsx';
import { HasForm } from './has-form.tsx';
import type { ShownToken } from './held-tokens.ts';
import { Overview } from './overview.tsx';

interface JwtDetailsProps {
  readonly shown: ShownToken;
  /** The same token, known to be a JWT. */
  readonly token: Jwt;
  readonly tokens: readonly ShownToken[];
  readonly view: PanelView;
}

/** A JWT taken apart. What it allows is told of session tokens alone: a server asks no other. */
export function JwtDetails({ shown, token, tokens, view }: JwtDetailsProps) {
  const { t } = useTools();
  const id = shown.sources[0].key;
  return (
    <>
      <Overview shown={shown} token={token} view={view} />
      {token.type === 'handshake' && (
        <section>
          <h3>{t('tokenHandshake')}</h3>
          <HandshakeCookies id={id} token={token} />
        </section>
      )}
      <section>
        <h3>{t('tokenClaims')}</h3>
        <Claims id={`${id} claims`} claims={token.claims} token={token} />
      </section>
      {token.type === 'session' && (
        <>
          <section>
            <h3>{t('tokenAllowed')}</h3>
            <Allowed token={token} />
          </section>
          <section>
            <h3>{t('tokenHas')}</h3>
            <HasForm token={token} />
          </section>
        </>
      )}
      <section>
        <h3>{t('tokenHeader')}</h3>
        <Claims id={`${id} header`} claims={token.header} token={token} />
      </section>
      <section>
        <h3>{t('tokenCompare')}</h3>
        <Comparison shown={shown} token={token} tokens={tokens} view={view} />
      </section>
    </>
  );
}
