import type { Shape } from './shape.ts';

/**
 * A value as it was read, fit for JSON. What JSON does not know is an object with one key: `date` in ms, `undefined`,
 * `token` for a JWT with what its object tells, `object` for the plain fields of an object where a value is expected,
 * `renamed` for a property that has another name.
 */
export type Read = string | number | boolean | null | readonly Read[] | { readonly [name: string]: Read };

/**
 * Reads what a model tells of a shape. The same function reads both sides: it is sent to the page as text, so it must
 * not use anything from outside of it.
 */
export function read(shape: Shape, value: unknown): Read {
  // Names that clerk-js writes in another way.
  const otherNames: Readonly<Record<string, string>> = { web3Wallet: 'web3wallet' };

  function plainFields(object: object): Read {
    const plain = Object.entries(object).filter(([, field]) => ['string', 'number', 'boolean'].includes(typeof field));
    return Object.fromEntries(plain);
  }

  function readField(fields: Readonly<Record<string, unknown>>, name: string, inner: Shape): Read {
    const otherName = otherNames[name];
    if (name in fields || otherName === undefined || !(otherName in fields)) return readAny(inner, fields[name]);
    return { renamed: otherName, value: readAny(inner, fields[otherName]) };
  }

  function readAny(inner: Shape, any: unknown): Read {
    if (any === undefined) return { undefined: true };
    if (any === null || typeof any === 'string' || typeof any === 'number' || typeof any === 'boolean') return any;
    if (typeof any !== 'object') return { unexpected: typeof any };
    if (any instanceof Date) return { date: any.getTime() };
    if ('getRawString' in any && typeof any.getRawString === 'function') {
      const decoded = 'jwt' in any ? any.jwt : { claims: any };
      return { token: any.getRawString(), claims: JSON.parse(JSON.stringify(decoded ?? null)) };
    }
    if (inner === true) return { object: plainFields(any) };
    if (Array.isArray(any)) return any.map((item) => readAny(Array.isArray(inner) ? inner[0] : true, item));
    const fields = any as Readonly<Record<string, unknown>>;
    const names = Object.entries(inner).map(([name, deeper]) => [name, readField(fields, name, deeper)]);
    return Object.fromEntries(names);
  }

  return readAny(shape, value);
}
