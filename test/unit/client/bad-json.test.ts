import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Client, ClientJSONError, view } from '../../../lib/client/index.ts';
import { wireClient } from './fixtures/client.ts';
import { scriptedApi } from './fixtures/scripted-api.ts';
import { adaSession } from './fixtures/sessions.ts';

const { api } = scriptedApi();

function errorOf(json: unknown): unknown {
  try {
    Client.fromJSON(json, api);
  } catch (error) {
    return error;
  }
  return null;
}

function withSession(fields: object): object {
  return { ...wireClient, sessions: [adaSession, { ...adaSession, ...fields }] };
}

describe('a JSON that is no client', () => {
  test.each([
    ['a text', 'client', '', 'expected object, received string'],
    ['a list', [], '', 'expected object, received array'],
    ['nothing at all', undefined, '', 'expected object, received undefined'],
    ['an id that is a number', { ...wireClient, id: 1 }, 'id', 'expected string, received number'],
    ['sessions that are no list', { ...wireClient, sessions: {} }, 'sessions', 'expected array, received object'],
    ['a session that is null', { ...wireClient, sessions: [null] }, 'sessions[0]', 'expected object, received null'],
    ['a status that is a number', withSession({ status: 1 }), 'sessions[1].status', 'expected string, received number'],
    ['a session without id', withSession({ id: undefined }), 'sessions[1].id', 'expected string, received undefined'],
    ['a time in ISO form', withSession({ expire_at: '2026-03-01' }), 'sessions[1].expire_at', 'received string'],
    ['a time past the range', { ...wireClient, updated_at: 9e15 }, 'updated_at', 'expected a time in ms'],
    [
      'an age that is a text',
      withSession({ factor_verification_age: '12 minutes' }),
      'sessions[1].factor_verification_age',
      'expected array',
    ],
    [
      'a factor without strategy',
      { sign_in: { supported_first_factors: [{}] } },
      'sign_in.supported_first_factors[0].strategy',
      '',
    ],
    ['fields that are no list', { sign_up: { missing_fields: 'x' } }, 'sign_up.missing_fields', 'expected array'],
  ])('%s', (_, json, path, message) => {
    const error = errorOf(json);
    expect(error).toBeInstanceOf(ClientJSONError);
    expect(error).toMatchObject({ name: 'ClientJSONError', path, message: expect.stringContaining(message) });
  });

  test('leaves the client that it should have updated as it was', () => {
    const client = Client.fromJSON(wireClient, api);
    const before = view(client);
    const [session] = client.sessions;
    expect(() => client.fromJSON({ ...wireClient, id: 'client_2', sign_up: 'none' })).toThrow(ClientJSONError);
    expect(view(client)).toEqual(before);
    expect(client.sessions[0]).toBe(session);
  });
});

test('no JSON gets anything but a client or a ClientJSONError, and none that fails changes the client', () => {
  const paths = [...pathsOf(wireClient)];
  const brokenClient = fc
    .tuple(fc.constantFrom(...paths), fc.jsonValue())
    .map(([path, value]) => replaced(wireClient, path, value));

  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), brokenClient), (json) => {
      const client = Client.fromJSON(wireClient, api);
      const before = view(client);
      try {
        expect(client.fromJSON(json)).toBe(client);
      } catch (error) {
        expect(error).toBeInstanceOf(ClientJSONError);
        expect(view(client)).toEqual(before);
      }
    }),
    { numRuns: 1000 },
  );
});

type Path = readonly (string | number)[];

/** Every place in a JSON but the whole. */
function* pathsOf(json: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) yield* pathsOf(value, [...path, key]);
}

/** A copy of a JSON with another value in one place. */
function replaced(json: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = structuredClone(json) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}
