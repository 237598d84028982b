/** Characters of a hash that are kept: enough to tell the secrets of one record apart. */
const LENGTH = 8;

/** What a hash looks like, so that none is taken for a secret again. */
export const HASH = /\bhash_[0-9a-f]{8}\b/;

/** A new random key for one record, as text. It never leaves the browser: without it no hash can be tried out. */
export function newRecordKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Replaces secrets by short texts that are the same for the same secret: `hash_3fa9c1d2`, the start of its HMAC-SHA-256.
 * @param recordKey from `newRecordKey`
 */
export function keyedHash(recordKey: string): (secret: string) => Promise<string> {
  const key = crypto.subtle.importKey('raw', utf8(recordKey), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (secret) => {
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', await key, utf8(secret)));
    return `hash_${Array.from(mac, (byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .slice(0, LENGTH)}`;
  };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
