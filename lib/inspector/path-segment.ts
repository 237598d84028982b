import { CallError } from '../frontend-api/call-error.ts';

/**
 * A name as one part of a path, whatever a page or a user calls a session or a template.
 * @throws {CallError} for a name that would lead elsewhere even so
 */
export function pathSegment(name: string): string {
  if (name === '' || name === '.' || name === '..') throw new CallError('page_error', null, `"${name}" is no name`);
  return encodeURIComponent(name);
}
