import { describe, expect, test } from 'vitest';
import { cookieInventory } from '../../../lib/cookies/inventory.ts';
import type { FrameState } from '../../../lib/inspector/state.ts';
import { pastFrame } from '../../../lib/timeline/past-frame.ts';
import { type FrameInput, frameToRecord } from '../../../lib/timeline/record-frame.ts';
import { FRAME_RULES } from '../../../lib/timeline/redaction/moment-rules.ts';
import { Pseudonyms } from '../../../lib/timeline/redaction/pseudonyms.ts';
import { createRedactor } from '../../../lib/timeline/redaction/redactor.ts';
import { decodeToken } from '../../../lib/tokens/decode-token.ts';
import { cookie } from '../cookies/cookies.ts';
import { unsigned } from '../tokens/jwt.ts';
import { clerkCookies, documentSecrets, frameInput, frameState, NOW, sessionToken } from './fixtures/tab.ts';

const HASH = /^hash_[0-9a-f]{8}$/;

/** A frame as it comes out of a record. */
async function recorded(input: FrameInput) {
  return createRedactor('key', new Pseudonyms()).redact(frameToRecord(input, NOW), FRAME_RULES);
}

async function past(input: FrameInput) {
  return pastFrame(await recorded(input), NOW);
}

describe('a frame of the past', () => {
  test('is the frame that was recorded, settings included, but for what tells who somebody is', async () => {
    const { frame } = await past(frameInput());
    const living = frameState();
    if (frame.page.kind !== 'attached' || living.page.kind !== 'attached') throw new Error('the frame is not attached');
    const [clerk, then] = [living.page.document.clerk, frame.page.document.clerk];
    if (clerk.kind !== 'present' || then.kind !== 'present') throw new Error('there is no clerk-js');
    const { client, environment, ...rest } = then;
    expect({ ...frame, page: { ...frame.page, document: { ...frame.page.document, clerk: rest } } }).toEqual({
      ...living,
      site: null,
      page: {
        ...living.page,
        document: { ...living.page.document, clerk: { ...clerk, client: undefined, environment: undefined } },
      },
    });
    expect(environment).toEqual({
      ...clerk.environment,
      applicationName: 'organization-1',
      supportEmail: expect.stringMatching(/^user-\d+@example.invalid$/),
    });
    expect(client?.sessions[0]).toMatchObject({
      ...clerk.client?.sessions[0],
      user: { firstName: 'name-1', primaryEmailAddress: 'user-1@example.invalid', passwordEnabled: true },
      publicUserData: { firstName: 'name-1', identifier: 'user-1@example.invalid' },
    });
    expect(client?.signedInSessions).toEqual(client?.sessions);
  });

  test.each<FrameState['page']>([
    { kind: 'unreachable' },
    { kind: 'no-access' },
    { kind: 'attaching' },
    ...(['absent', 'foreign', 'script-pending'] as const).map((kind) => attachedWith({ kind })),
    attachedWith({ kind: 'script-failed', source: 'https://a.test/clerk.js' }),
  ])('keeps why there is no Clerk: %j', async (page) => {
    const frame = frameState({}, { page });
    expect((await past(frameInput({ frame, secrets: null }))).frame).toEqual({ ...frame, site: null });
  });

  test('keeps that the Frontend API was asked directly, and what it refused', async () => {
    const error = {
      code: 'client_not_found',
      message: 'Not found',
      call: 'GET /v1/client',
      status: 400,
      traceId: 'a1',
      retryAfter: null,
    };
    const clientError = { kind: 'refused', at: NOW, error } as const;
    const { page } = frameState({ client: null, clientAt: null, clientError, environment: null, options: {} });
    if (page.kind !== 'attached' || page.document.clerk.kind !== 'present') throw new Error('there is no clerk-js');
    const clerk = { ...page.document.clerk, kind: 'direct', because: 'absent', source: null } as const;
    const frame = frameState({}, { page: attachedWith(clerk) });
    expect((await past(frameInput({ frame }))).frame).toEqual({ ...frame, site: null });
  });
});

describe('the cookies of the past', () => {
  test('are as many, as long and as different as they were, with all their attributes', async () => {
    const partitioned = cookie('__session', sessionToken(), {
      partitionKey: { topLevelSite: 'https://a.test', hasCrossSiteAncestor: true },
    });
    const living = [...clerkCookies(), partitioned];
    const { secrets } = await past(frameInput({ secrets: documentSecrets(sessionToken(), { cookies: living }) }));
    expect(secrets.cookies.map(({ value, ...attributes }) => ({ ...attributes, length: value.length }))).toEqual(
      living.map(({ value, ...attributes }) => ({ ...attributes, length: value.length })),
    );
    const shape = (values: readonly string[]) => values.map((value) => values.indexOf(value));
    expect(shape(secrets.cookies.map(({ value }) => value))).toEqual(shape(living.map(({ value }) => value)));
  });

  test('have the claims that they had, and no signature', async () => {
    const living = sessionToken(NOW, {
      employee: 'nurse',
      name: 'Lovelace',
      level: 7,
      nested: { email: 'ada@acme.test', ok: true },
    });
    const { secrets } = await past(frameInput({ secrets: documentSecrets(living) }));
    const [session] = secrets.cookies;
    const [now, then] = [decodeToken(living), decodeToken(session?.value ?? '')];
    if (now.form !== 'jwt' || then.form !== 'jwt') throw new Error('it is no JWT');
    expect(then).toMatchObject({
      type: 'session',
      category: 'session',
      issuedAt: now.issuedAt,
      expiresAt: now.expiresAt,
    });
    expect(then.payload).toEqual({
      ...now.payload,
      employee: expect.stringMatching(HASH),
      name: 'name-2',
      level: expect.stringMatching(HASH),
      nested: { email: 'user-1@example.invalid', ok: true },
    });
    expect(session?.value).not.toContain(living.split('.')[2]);
    expect(secrets.tokens).toEqual([{ sessionId: expect.any(String), template: null, text: session?.value }]);
  });

  test('say what a handshake would set, without the values', async () => {
    const lines = [
      '__session=eyJhbGciOiJSUzI1NiJ9.e30.x; Path=/; SameSite=Lax',
      '__client_uat=0; Domain=.a.test',
      'odd',
    ];
    const handshake = cookie('__clerk_handshake', unsigned({ handshake: lines }));
    const { tokens } = await recorded(
      frameInput({ secrets: documentSecrets('', { cookies: [handshake], tokens: [] }) }),
    );
    expect(tokens[0]?.payload.handshake).toEqual([
      expect.stringMatching(/^__session=hash_[0-9a-f]{8}; Path=\/; SameSite=Lax$/),
      expect.stringMatching(/^__client_uat=hash_[0-9a-f]{8}; Domain=\.a\.test$/),
      expect.stringMatching(/^hash_[0-9a-f]{8}$/),
    ]);
  });

  test('keep a value that lets nobody in, if it has its form', async () => {
    const cookies = [
      cookie('__client_uat', '1790000000'),
      cookie('clerk_active_context', 'sess_1:org_2'),
      cookie('__clerk_redirect_count', '2'),
      cookie('__clerk_test_etld', '1'),
      cookie('__client_uat_XbPsHh4i', 'hunter2'),
      cookie('clerk_active_context', 'hunter2:hunter3', { path: '/odd' }),
      cookie('__clerk_test_etld', 'hunter2', { path: '/odd' }),
    ];
    const { cookies: kept } = await recorded(frameInput({ secrets: documentSecrets('', { cookies, tokens: [] }) }));
    const plain = ['1790000000', 'sess_1:org_2', '2', '1', null, null, null];
    expect(kept.map(({ value }) => value.plain)).toEqual(plain);
    expect(JSON.stringify(kept)).not.toContain('hunter');
  });

  test('are told apart as the living ones are', async () => {
    const view = {
      instance: null,
      url: 'http://localhost:3000/',
      loaded: true,
      signedIn: true,
      serverUsesSuffixed: true,
    };
    const shape = (cookies: Parameters<typeof cookieInventory>[0]) =>
      cookieInventory(cookies, view).map(({ baseName, copies, readers }) => ({
        baseName,
        readers,
        copies: copies.map(({ key, suffix, bytes, marks, content }) => ({
          key,
          suffix,
          bytes,
          marks,
          kind: content.kind,
        })),
      }));
    const { secrets } = await past(frameInput());
    expect(shape(secrets.cookies)).toEqual(shape(clerkCookies()));
  });
});

function attachedWith(
  clerk: Extract<FrameState['page'], { kind: 'attached' }>['document']['clerk'],
): FrameState['page'] {
  const { page } = frameState();
  return page.kind === 'attached' ? { ...page, document: { ...page.document, clerk } } : page;
}
