/** Parameters that carry a credential or a one-time secret. */
const SECRETS: ReadonlySet<string> = new Set([
  '__clerk_db_jwt',
  '__clerk_handshake',
  '__clerk_handshake_nonce',
  '__clerk_invitation_token',
  '__clerk_ticket',
  '__dev_session',
  '__session',
  'rotating_token_nonce',
]);

/** An address taken apart, without secrets: it may be shown and copied. */
export interface AddressParts {
  readonly origin: string;
  readonly path: string;
  readonly parameters: readonly AddressParameter[];
}

/** A parameter of an address. */
export interface AddressParameter {
  readonly name: string;
  /** Null for a secret, which is left out. In an address within, its secrets are left out with their names. */
  readonly value: string | null;
}

/** Takes an absolute address apart. */
export function partsOf(address: string): AddressParts {
  const { origin, pathname, searchParams } = new URL(address);
  const parameters = [...searchParams].map(([name, value]) => ({
    name,
    value: SECRETS.has(name) ? null : withoutSecrets(value),
  }));
  return { origin, path: pathname, parameters };
}

/** The value of a parameter: unchanged unless it is an address that carries secrets. */
function withoutSecrets(value: string): string {
  const url = /^https?:/i.test(value) ? URL.parse(value) : null;
  if (!url) return value;
  const pairs = [...url.searchParams];
  const kept = pairs.filter(([name]) => !SECRETS.has(name)).map(([name, inner]) => [name, withoutSecrets(inner)]);
  const isClean = kept.length === pairs.length && kept.every(([, inner], index) => inner === pairs[index]?.[1]);
  if (isClean) return value;
  url.search = new URLSearchParams(kept).toString();
  return url.href;
}
