import { CallError } from './call-error.ts';

/**
 * A name as one part of a path, whatever a page or a user calls a session or a template.
 * @throws {CallError} for a name that would lead elsewhere even so, or that no address can have
 */
export function pathSegment(name: string): string {
  const isName = name !== '' && name !== '.' && name !== '..' && name.isWellFormed();
  if (!isName) throw new CallError('page_error', null, `"${name}" is no name`);
  return encodeURIComponent(name);
}

/**
 * The path of a session, or of something of it: `/client/sessions/sess_1/tokens/hasura` for `tokens` and `hasura`.
 * @throws {CallError} for a name that would lead elsewhere
 */
export function sessionPath(sessionId: string, ...parts: readonly string[]): string {
  return ['/client/sessions', ...[sessionId, ...parts].map(pathSegment)].join('/');
}
