import { randomBytes, randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Makes an id in Clerk's manner: a prefix that tells the kind, and 27 random letters and digits (`sess_2ab...`). */
export function newId(prefix: string): string {
  return `${prefix}_${Array.from({ length: 27 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
}

/** Makes an opaque secret of 32 hexadecimal digits: trace ids, rotating tokens. */
export function newSecret(): string {
  return randomBytes(16).toString('hex');
}
