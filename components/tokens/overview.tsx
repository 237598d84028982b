import { languageOf } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { duration } from '../../lib/time/index.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { Properties, Property } from '../values/property.tsx';
import type { ShownToken } from './held-tokens.ts';
import { Places } from './places.tsx';
import { Secret } from './secret.tsx';
import { Signature } from './signature.tsx';
import { Size } from './size.tsx';
import { Countdown, ValidityHint } from './token-state.tsx';
import { TokenText } from './token-text.tsx';
import { versionWords } from './version-words.ts';

interface OverviewProps {
  readonly shown: ShownToken;
  readonly token: Jwt;
  readonly view: PanelView;
}

/** What matters of a JWT before its claims: does it hold now, is it the instance's, where is it, how large. */
export function Overview({ shown, token, view }: OverviewProps) {
  const { t } = useTools();
  const { lifetime } = token;
  const version = versionWords(token);
  return (
    <Properties>
      <Property name={t('tokenState')} hint={<ValidityHint token={token} />}>
        <Countdown token={token} />
        {lifetime !== null && lifetime > 0 && (
          <span class="beside muted">{t('tokenLifetime', duration(lifetime, languageOf(t)))}</span>
        )}
      </Property>
      <Signature text={shown.text} token={token} view={view} />
      <Property name={t('tokenText')}>
        <Secret id={shown.sources[0].key} label={t('tokenText')} text={shown.text}>
          <TokenText text={shown.text} />
        </Secret>
      </Property>
      <Property name={t('tokenPlaces')}>
        <Places shown={shown} view={view} />
      </Property>
      {version && (
        <Property name={t('tokenVersion')} hint={t(version.hint)}>
          {t(version.name)}
        </Property>
      )}
      <Size shown={shown} token={token} />
    </Properties>
  );
}
