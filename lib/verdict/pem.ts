/** Every RSA key of 2048 bits with the usual exponent, in base64; `@clerk/backend` 3 reads a PEM by these ends. */
const BODY = /^MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA[A-Za-z0-9+/]{342}IDAQAB$/;

/** True for a public key as PEM that the server's code can read, in one line or several. */
export function isReadableKey(pem: string): boolean {
  const [, body] = /^-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----$/.exec(pem.trim()) ?? [];
  return body !== undefined && BODY.test(body.replace(/[\r\n]/g, ''));
}
