import { isFields } from '../diff/containers.ts';
import { redactedAddress } from '../redaction/address.ts';
import type { Hands } from '../redaction/hands.ts';
import { replaceShapes } from '../redaction/shapes.ts';

/** Stands for a credential on screen. Addresses keep it as it is. */
const MASK = '***';

/** Fields of the Frontend API's answers whose texts let somebody in, whatever they look like. */
const SECRET_FIELD = /^(?:jwt|token|tokens|\w+_token|\w*secret|uri|ticket|codes|backup_codes|nonce|password)$/;

/** Fields that name things, in texts that may be long and random. */
const ID_FIELD = /(?:^|_)ids?$/;

/**
 * The body of an answer of the Frontend API as it may be shown: JSON on several lines, with its credentials masked. Persons
 * stay, as everywhere in the panel. Any text is taken.
 */
export function shownBody(body: string): string {
  try {
    return JSON.stringify(masked(JSON.parse(body), ''), null, 2);
  } catch {
    return maskedText(body, false);
  }
}

function masked(value: unknown, name: string): unknown {
  if (typeof value === 'string') return SECRET_FIELD.test(name) ? MASK : maskedText(value, ID_FIELD.test(name));
  if (Array.isArray(value)) return value.map((item) => masked(item, name));
  if (!isFields(value)) return value;
  // The id of a development browser is its credential.
  const isDevBrowser = value.object === 'dev_browser';
  const fields = Object.entries(value).map(([each, field]) => {
    return [maskedText(each, true), masked(field, isDevBrowser && each !== 'object' ? 'token' : each)];
  });
  return Object.fromEntries(fields);
}

function maskedText(text: string, isId: boolean): string {
  const replace: Parameters<typeof replaceShapes>[1] = (shape, piece) => {
    if (shape === 'address') return URL.canParse(piece) ? redactedAddress(piece, MASKING) : MASK;
    return shape === 'secret' || (shape === 'random' && !isId) ? MASK : piece;
  };
  return replaceShapes(text, replace, (piece) => piece);
}

const MASKING: Hands = {
  hash: (secret) => (secret === '' ? '' : MASK),
  personal: (_kind, value) => value,
  value: (value) => value,
  word: (text) => maskedText(text, false),
  id: (text) => maskedText(text, true),
  text: (text) => maskedText(text, false),
};
