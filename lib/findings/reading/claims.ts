import type { Jwt } from '../../tokens/decode-token.ts';

/** A claim that is a text, or null. */
export function textClaim({ payload }: Jwt, name: string): string | null {
  return textOf(payload[name]);
}

/** Id of the key that a token is signed with, header `kid`. */
export function keyIdOf({ header }: Jwt): string | null {
  return textOf(header.find(({ path }) => path[0] === 'kid')?.value);
}

/** Id of the organization that a session token speaks for: `o.id` in version 2, `org_id` before. Null for none. */
export function organizationOf(jwt: Jwt): string | null {
  const { o } = jwt.payload;
  const id = typeof o === 'object' && o !== null && 'id' in o ? o.id : null;
  return textOf(id) ?? textClaim(jwt, 'org_id');
}

/** Who acts in the name of the user, `act.sub`; null when nobody does. */
export function actorOf({ payload }: Jwt): string | null {
  const { act } = payload;
  return typeof act === 'object' && act !== null && 'sub' in act ? textOf(act.sub) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
