import { describe, expect, test } from 'vitest';
import { Client, view } from '../../../lib/client/index.ts';
import type { ClientLike } from '../../../lib/page/clerk.ts';
import { clientJSON } from '../../../lib/page/client-json.ts';
import { publicFields } from '../../../lib/page/public-fields.ts';
import { halfDoneSignIn, halfDoneSignUp } from '../client/fixtures/attempts.ts';
import { clerkJSClient } from '../client/fixtures/clerk-js.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { scriptedApi } from '../client/fixtures/scripted-api.ts';

const BUSY_CLIENT = { ...wireClient, sign_in: halfDoneSignIn, sign_up: halfDoneSignUp };

function understood(json: unknown) {
  return view(Client.fromJSON(json, scriptedApi().api));
}

async function realClient(json: unknown): Promise<ClientLike> {
  return (await clerkJSClient(json)) as unknown as ClientLike;
}

/** A Client of a version that has no snapshot yet, or whose snapshot throws. */
function withoutSnapshot(client: ClientLike, snapshot?: () => object): ClientLike {
  return new Proxy(client, {
    get: (target, name) => (name === '__internal_toSnapshot' ? snapshot : Reflect.get(target, name)),
  });
}

describe('the JSON of the real clerk-js Client', () => {
  test('is its snapshot, with what that drops of a sign-in', async () => {
    const client = await realClient(BUSY_CLIENT);
    const snapshot = client.__internal_toSnapshot?.() as { sign_in: object };
    expect(snapshot.sign_in).not.toHaveProperty('client_trust_state');
    const sign_in = { ...snapshot.sign_in, client_trust_state: 'known' };
    expect(clientJSON(client, publicFields)).toEqual({ ...snapshot, sign_in });
  });

  test('rebuilt from public fields means the same, and has what the snapshot drops but the class keeps', async () => {
    const client = await realClient(BUSY_CLIENT);
    const snapshot = understood(client.__internal_toSnapshot?.());
    const { signIn } = snapshot;
    expect(signIn).toMatchObject({ clientTrustState: null, secondFactorVerification: { channel: null } });
    expect(understood(clientJSON(withoutSnapshot(client), publicFields))).toEqual({
      ...snapshot,
      signIn: {
        ...signIn,
        clientTrustState: 'known',
        secondFactorVerification: { ...signIn?.secondFactorVerification, channel: 'sms' },
      },
    });
  });

  test('is rebuilt when the snapshot throws', async () => {
    const [session] = wireClient.sessions;
    const client = await realClient({ ...wireClient, sessions: [{ ...session, public_user_data: null }] });
    expect(() => client.__internal_toSnapshot?.()).toThrow();
    expect(understood(clientJSON(client, publicFields)).sessions).toMatchObject([
      { id: session?.id, status: session?.status },
    ]);
  });
});

test('a getter that throws is the caller’s to handle', () => {
  const client = {
    get sessions(): never {
      throw new Error('no');
    },
  };
  expect(() => clientJSON(client, publicFields)).toThrow('no');
});

test('circles and depth end', () => {
  const circle: Record<string, unknown> = { id: 'client_1' };
  circle.sessions = [circle];
  expect(JSON.stringify(clientJSON(circle, publicFields))).toContain('client_1');
});
