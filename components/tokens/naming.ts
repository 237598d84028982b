import type { Client } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { Translate } from '../../lib/i18n/translate.ts';
import { shortNameOf } from '../sessions/who.ts';
import { shortenMiddle } from '../values/shorten.ts';
import type { ShownToken, TokenSource } from './held-tokens.ts';
import { KIND_WORDS, kindOf } from './kind.ts';

/** Whose a token is: the user by name where the Client knows it, else the id that the token names; null for none. */
export function ownerOf({ token, sources }: ShownToken, client: View<Client> | null): string | null {
  const { sid, sub, id } = token.form === 'jwt' ? token.payload : {};
  const held = sources.find((source) => source.kind === 'session');
  const sessions = client?.sessions ?? [];
  const session =
    sessions.find((each) => each.id === (held?.sessionId ?? sid)) ??
    sessions.find(({ user }) => user && user.id === sub);
  if (session) return shortNameOf(session);
  const named = [sub, id].find((each) => typeof each === 'string' && each !== '');
  return typeof named === 'string' ? shortenMiddle(named) : null;
}

/** The template that a token was made from, as far as it is known: of those minted in the panel. */
export function templateOf({ sources }: ShownToken): string | null {
  return sources.flatMap((source) => (source.kind === 'session' ? (source.template ?? []) : []))[0] ?? null;
}

/** The places of a token in few words: `Client, __session, __session_naoXFJnI`. */
export function placesOf({ sources }: ShownToken, t: Translate): readonly string[] {
  return [...new Set(sources.map((source) => placeOf(source, t)))];
}

function placeOf(source: TokenSource, t: Translate): string {
  switch (source.kind) {
    case 'pasted':
      return t('tokenPasted', source.number);
    case 'session':
      return source.template === null ? t('tokenInClient') : t('tokenMinted');
    case 'cookie':
      return source.cookie.name;
  }
}

/** A name that tells a token from the others in one line: what it is, whose, and where. */
export function titleOf(shown: ShownToken, client: View<Client> | null, t: Translate): string {
  const kind = t(KIND_WORDS[kindOf(shown)].name);
  return [kind, templateOf(shown), ownerOf(shown, client), placesOf(shown, t).join(', ')]
    .filter((part) => part !== null)
    .join(' · ');
}
