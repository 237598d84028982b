import type { EventKind, EventOf, Occurrence, ServerEvent } from '../event.ts';
import type { RulesOf } from './rules.ts';

const occurrence = { documentId: 'id' } as const satisfies RulesOf<Occurrence>;

const server: RulesOf<Occurrence & ServerEvent> = {
  ...occurrence,
  kind: 'word',
  method: 'word',
  url: 'address',
  netError: 'word',
  redirectUrl: 'address',
  authStatus: 'word',
  authReason: 'word',
  authMessage: 'text',
  cacheControl: 'word',
  setCookies: { name: 'id', domain: 'id' },
};

/** What is kept of an event, by its kind. */
export const EVENT_RULES: { readonly [Kind in EventKind]: RulesOf<Occurrence & EventOf<Kind>> } = {
  client: { ...occurrence, kind: 'word' },
  call: {
    ...occurrence,
    kind: 'word',
    method: 'word',
    path: 'word',
    ids: { '*': 'id' },
    base: 'address',
    query: { name: 'word', value: 'id' },
    form: { name: 'word', value: 'id' },
    origin: 'address',
    netError: 'word',
    codes: 'word',
    traceId: 'id',
    sessionId: 'id',
    setCookies: { name: 'id', domain: 'id' },
  },
  document: server,
  fetch: server,
  cookie: {
    ...occurrence,
    kind: 'word',
    key: 'id',
    name: 'id',
    domain: 'id',
    change: 'word',
    browserCause: 'word',
    hash: 'secret',
    token: { sessionId: 'id', jti: 'id' },
  },
  token: { ...occurrence, kind: 'word', sessionId: 'id', jti: 'id', template: 'id' },
  verdict: { ...occurrence, kind: 'word', request: 'word', status: 'word', reason: 'word' },
  action: {
    ...occurrence,
    kind: 'word',
    action: 'word',
    result: 'word',
    sessionId: 'id',
    errorCode: 'word',
    traceId: 'id',
    call: { method: 'word', path: 'id', way: 'word' },
  },
  finding: {
    ...occurrence,
    kind: 'word',
    change: 'word',
    findingId: 'text',
    rule: 'word',
    severity: 'word',
    title: 'text',
  },
  began: { ...occurrence, kind: 'word' },
  navigated: { ...occurrence, kind: 'word', url: 'address' },
  gap: { ...occurrence, kind: 'word', because: 'word' },
};
