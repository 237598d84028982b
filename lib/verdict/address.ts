import { cleanUrl, SECRET_PARAMETERS } from '../address/clean-url.ts';

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
    value: SECRET_PARAMETERS.has(name) ? null : cleanUrl(value),
  }));
  return { origin, path: pathname, parameters };
}
