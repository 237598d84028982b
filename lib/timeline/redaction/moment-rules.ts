import type { RecordedFrame, RecordedValue } from '../moment.ts';
import { CLIENT_RULES } from './client-rules.ts';
import { ENVIRONMENT_RULES } from './environment-rules.ts';
import type { RulesOf } from './rules.ts';

const value: RulesOf<RecordedValue> = { hash: 'secret', plain: 'id' };

const verdict: RulesOf<RecordedFrame['verdicts']['document']> = {
  kind: 'word',
  status: 'word',
  reason: 'word',
  message: 'text',
  rule: 'word',
  handshakeUrl: { origin: 'address', path: 'address', parameters: 'parameters' },
  asksClerk: 'word',
};

/** What is kept of a frame. */
export const FRAME_RULES: RulesOf<RecordedFrame> = {
  id: 'id',
  url: 'address',
  access: { needed: 'word', missing: 'word' },
  page: {
    kind: 'word',
    otherInstances: { hosts: 'word', suffixes: 'id' },
    clerk: {
      kind: 'word',
      because: 'word',
      source: 'address',
      instance: {
        version: 'id',
        publishableKey: 'id',
        type: 'word',
        proxyUrl: 'address',
        domain: 'word',
        frontendApi: 'word',
        frontendApiUrl: 'address',
        sdk: { name: 'id', version: 'id' },
      },
      status: 'word',
      client: CLIENT_RULES,
      clientError: {
        kind: 'word',
        path: 'id',
        message: 'text',
        error: { code: 'word', message: 'text', call: 'id', traceId: 'id' },
      },
      activeSessionId: 'id',
      unreported: 'word',
      differences: { path: 'id', page: 'id', frontendApi: 'id' },
      environment: ENVIRONMENT_RULES,
      options: { '*': 'address' },
    },
  },
  cookies: {
    id: 'id',
    name: 'id',
    domain: 'id',
    path: 'text',
    sameSite: 'word',
    storeId: 'id',
    topLevelSite: 'address',
    value,
  },
  storageKeys: 'id',
  held: { id: 'id', sessionId: 'id', template: 'id', value },
  tokens: { id: 'secret', header: 'claims', payload: 'claims' },
  verdicts: { document: verdict, fetch: verdict },
};
