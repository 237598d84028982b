import * as fc from 'fast-check';
import { describe } from 'vitest';
import {
  Client,
  ClientJSONError,
  clientInPayload,
  errorFromResponse,
  tokenInPayload,
  view,
} from '../../../lib/client/index.ts';
import { Token } from '../../../lib/client/token.ts';
import { EnvironmentJSONError, readEnvironment } from '../../../lib/environment/index.ts';
import { completed } from '../../../lib/inspector/completion.ts';
import { differences } from '../../../lib/inspector/differences.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { scriptedApi } from '../client/fixtures/scripted-api.ts';
import { wireEnvironment } from '../environment/fixtures/environment.ts';
import { broken, jsons, texts } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const { api } = scriptedApi();
const good = Client.fromJSON(wireClient, api);
const clients = fc.oneof(broken(wireClient), jsons);
const answers = broken({
  response: wireClient,
  client: wireClient,
  meta: { client: wireClient },
  errors: [{ code: 'a', message: 'b', long_message: 'c' }],
  clerk_trace_id: 'd',
  jwt: 'a.b.c',
});

describe('a client JSON', () => {
  fuzz(
    'is a Client, whose view is plain data, or not readable',
    clients,
    (json) => {
      const client = Client.fromJSON(json, api);
      JSON.stringify(view(client));
      differences(client, good, 0);
      client.buildTouchUrl({ redirectUrl: new URL('https://a.test') });
    },
    [ClientJSONError],
  );

  fuzz('is completed from any payload', fc.tuple(clients, clients), ([page, payload]) => {
    completed(page, payload);
    completed(page, page);
  });
});

describe('an answer of the Frontend API', () => {
  fuzz('holds a client, a token or an error, or none', fc.tuple(answers, fc.integer()), ([payload, status]) => {
    clientInPayload(payload);
    tokenInPayload(payload);
    errorFromResponse({ method: 'GET', path: '/client' }, { status, payload, retryAfter: null });
  });
});

describe('a session token', () => {
  fuzz('has what can be read of it', texts, (text) => new Token(text).isFresherThan(new Token(text)));
});

describe('an environment JSON', () => {
  fuzz(
    'is an environment, or not readable',
    fc.oneof(broken(wireEnvironment), jsons),
    (json) => JSON.stringify(view(readEnvironment(json))),
    [EnvironmentJSONError],
  );
});
