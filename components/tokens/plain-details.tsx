import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { OpaqueToken, UnreadableToken } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { Properties, Property } from '../values/property.tsx';
import { bytesInWords } from './bytes-in-words.ts';
import type { ShownToken } from './held-tokens.ts';
import { kindOf } from './kind.ts';
import { Places } from './places.tsx';
import { Secret } from './secret.tsx';
import { Signature } from './signature.tsx';
import { TokenState } from './token-state.tsx';

interface PlainDetailsProps {
  readonly shown: ShownToken;
  readonly token: OpaqueToken | UnreadableToken;
  readonly view: PanelView;
}

/** A token of which nothing can be read: because it is not meant to be, or because it is broken. */
export function PlainDetails({ shown, token, view }: PlainDetailsProps) {
  const { t } = useTools();
  return (
    <Properties>
      <Property name={t('tokenState')} hint={kindOf(shown) === 'unreadable' && <WhyUnreadable token={token} />}>
        <TokenState shown={shown} />
      </Property>
      <Signature text={shown.text} token={token} view={view} />
      <Property name={t('tokenText')}>
        <Secret id={shown.sources[0].key} label={t('tokenText')} text={shown.text} />
      </Property>
      <Property name={t('tokenPlaces')}>
        <Places shown={shown} view={view} />
      </Property>
      <Property name={t('tokenSize')}>{bytesInWords(t, token.bytes)}</Property>
    </Properties>
  );
}

/** What is wrong with it, and what to do. */
function WhyUnreadable({ token }: { token: OpaqueToken | UnreadableToken }) {
  const { t } = useTools();
  const why = token.form === 'opaque' ? 'tokenNotJwt' : token.part === 'header' ? 'tokenBadHeader' : 'tokenBadClaims';
  return (
    <>
      {t(why)} {t('tokenUnreadableFix')}
    </>
  );
}
