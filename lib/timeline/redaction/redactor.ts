import { redactedAddress } from './address.ts';
import type { Hands } from './hands.ts';
import { keyedHash } from './keyed-hash.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { redacted } from './redact.ts';
import type { AnyRules, RulesOf } from './rules.ts';
import { kindOfIdentifier, looksSecret, replaceShapes, type Shape } from './shapes.ts';

declare const mark: unique symbol;

/** A value without credentials, and without what tells who somebody is: what may be stored and handed on. */
export type Redacted<Value> = Value & { readonly [mark]: 'redacted' };

/** Takes credentials and persons out of values, so that equal ones stay equal all through one record. */
export interface Redactor {
  redact<Value extends object>(value: Value, rules: RulesOf<Value>): Promise<Redacted<Value>>;
}

/** @param recordKey from `newRecordKey`; with it and the pseudonyms of before a record goes on after a stop of the worker */
export function createRedactor(recordKey: string, pseudonyms: Pseudonyms): Redactor {
  const hash = keyedHash(recordKey);
  return {
    async redact<Value extends object>(value: Value, rules: RulesOf<Value>) {
      // Hashes take a moment, and walking does not: the first walk finds the secrets, a second one puts the hashes in. It
      // also finds persons, whose names may stand in a text that it has passed by then.
      const known = pseudonyms.size;
      const secrets = new Set<string>();
      const collecting = handsOf(pseudonyms, (secret) => {
        secrets.add(secret);
        return '';
      });
      const first = redacted(value, rules as AnyRules, collecting);
      if (secrets.size === 0 && pseudonyms.size === known) return first as Redacted<Value>;
      const hashes = new Map(
        await Promise.all(Array.from(secrets, async (secret) => [secret, await hash(secret)] as const)),
      );
      const hands = handsOf(pseudonyms, (secret) => hashes.get(secret) ?? '');
      return redacted(value, rules as AnyRules, hands) as Redacted<Value>;
    },
  };
}

function handsOf(pseudonyms: Pseudonyms, hash: (secret: string) => string): Hands {
  const hands: Hands = {
    hash: (secret) => (secret === '' ? '' : hash(secret)),
    personal: (kind, value) => (looksSecret(value) ? hands.hash(value) : pseudonyms.of(kind, value)),
    value(value) {
      const kind = kindOfIdentifier(value);
      return pseudonyms.known(value) ?? (kind === 'username' ? hands.hash(value) : hands.personal(kind, value));
    },
    word: (text) => replaceShapes(text, replaced, (piece) => piece),
    id: (text) =>
      replaceShapes(
        text,
        (shape, piece) => (shape === 'random' ? piece : replaced(shape, piece)),
        (piece) => piece,
      ),
    text: (text) => replaceShapes(text, replaced, (piece) => pseudonyms.inText(piece)),
  };
  const replacements: { readonly [Name in Shape]: (piece: string) => string } = {
    'stand-in': (piece) => piece,
    // One that cannot be parsed would be looked at as a text, found to be an address, and so on without end.
    address: (piece) => (URL.canParse(piece) ? redactedAddress(piece, hands) : hands.hash(piece)),
    secret: hands.hash,
    random: hands.hash,
    email: (piece) => pseudonyms.of('email', piece.replace(/%40/, '@')),
    phone: (piece) => pseudonyms.of('phone', piece.replace(/%2B/i, '+')),
    'user-agent': (piece) => pseudonyms.of('user-agent', piece),
    ip: (piece) => pseudonyms.of('ip', piece),
  };
  function replaced(shape: Shape, piece: string): string {
    return replacements[shape](piece);
  }
  return hands;
}
