import type { CallEvent, Field } from '../event.ts';
import { wholePath } from '../network/named-path.ts';

/** A piece of a text: written as it is, or a variable that whoever runs it fills in. */
export type Piece = string | { readonly variable: string };

/** A call to make again. Credentials and what people typed are variables. */
export interface CopiedRequest {
  /** As it goes over the wire: GET or POST, with the true verb in the address. */
  readonly method: 'GET' | 'POST';
  readonly url: readonly Piece[];
  readonly headers: readonly { readonly name: string; readonly value: readonly Piece[] }[];
  /** Null when there is none. */
  readonly form: readonly { readonly name: string; readonly value: Piece }[] | null;
  /** Names of the variables, each once. */
  readonly variables: readonly string[];
}

/** In production the client cookie says who asks, in development a parameter does; for that one nobody has to be known. */
const CLIENT_COOKIE = 'CLERK_CLIENT';
const KNOWN_VARIABLES = new Map([
  ['__clerk_db_jwt', 'CLERK_DB_JWT'],
  ['__dev_session', 'CLERK_DB_JWT'],
]);

/** The request behind a recorded call. */
export function copiedRequest(call: CallEvent): CopiedRequest {
  const isDevelopment = call.query.some(({ name }) => KNOWN_VARIABLES.has(name));
  const needsClient = !isDevelopment && call.path !== '/v1/dev_browser';
  const cookie = !needsClient ? [] : [{ name: 'Cookie', value: ['__client=', { variable: CLIENT_COOKIE }] }];
  const origin = call.origin === null ? [] : [{ name: 'Origin', value: [call.origin] }];
  const method = call.method === 'GET' ? 'GET' : 'POST';
  const request = {
    method,
    url: [`${call.base}${wholePath(call)}`, ...queryOf(call.query)],
    headers: [...origin, ...cookie],
    form: method === 'GET' ? null : call.form.map(({ name, value }) => ({ name, value: pieceOf(name, value) })),
  } as const;
  const pieces = [request.url, request.headers.flatMap(({ value }) => value), (request.form ?? []).map((f) => f.value)];
  const variables = pieces.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.variable]));
  return { ...request, variables: [...new Set(variables)] };
}

function queryOf(query: readonly Field[]): readonly Piece[] {
  return query.flatMap(({ name, value }, index) => {
    const start = `${index === 0 ? '?' : '&'}${encodeURIComponent(name.toWellFormed())}=`;
    return value === null ? [start, pieceOf(name, value)] : [start + encodeURIComponent(value.toWellFormed())];
  });
}

function pieceOf(name: string, value: string | null): Piece {
  return value ?? { variable: KNOWN_VARIABLES.get(name) ?? variableOf(name) };
}

/** `email_address` becomes `EMAIL_ADDRESS`, in a form that shells take. */
function variableOf(name: string): string {
  const letters = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return `CLERK_${letters.replace(/^_?(?:CLERK_)?|_$/g, '') || 'VALUE'}`;
}
