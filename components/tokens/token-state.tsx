import { languageOf } from '../../lib/i18n/translate.ts';
import { duration } from '../../lib/time/index.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { StateWord } from '../values/state-word.tsx';
import type { ShownToken } from './held-tokens.ts';
import { kindOf } from './kind.ts';
import { validityOf } from './validity.ts';
import { VALIDITY_WORDS } from './validity-words.ts';

/** How a token stands, in a word or two: the time that it has left, kept true by itself, or why there is none. */
export function TokenState({ shown }: { shown: ShownToken }) {
  const { t } = useTools();
  if (shown.token.form === 'jwt') return <Countdown token={shown.token} />;
  return kindOf(shown) === 'unreadable' ? (
    <StateWord tone="bad">{t('tokenUnreadable')}</StateWord>
  ) : (
    <StateWord tone="past">{t('tokenOpaque')}</StateWord>
  );
}

/** How a JWT stands, with the seconds that it has left. It alone reads the clock, so that a tick touches nothing around it. */
export function Countdown({ token }: { token: Jwt }) {
  const { t, now } = useTools();
  const { tone, short } = VALIDITY_WORDS[validityOf(token, now.value)];
  const left = duration(Math.max(0, (token.expiresAt ?? 0) - now.value), languageOf(t));
  return <StateWord tone={tone}>{t(short, left)}</StateWord>;
}

/** What follows from how a token stands in time. */
export function ValidityHint({ token }: { token: Jwt }) {
  const { t, now } = useTools();
  return <>{t(VALIDITY_WORDS[validityOf(token, now.value)].hint)}</>;
}
