import { attempt, type ClientLike, type ReadFields } from './clerk.ts';

/**
 * The page's Client as JSON in wire form: clerk-js' own snapshot where there is one, else rebuilt from public fields.
 * Versions before 5.42.1 have no snapshot, and a newer one throws for a session without `public_user_data`.
 * @throws when the fields cannot be read either
 */
export function clientJSON(client: ClientLike, publicFields: ReadFields): unknown {
  const snapshot = attempt(() => client.__internal_toSnapshot?.());
  return snapshot ? withDropped(snapshot, client) : publicFields(client);
}

/** Puts back what the snapshot of 6.40 leaves out of a sign-in although the resource has it. */
function withDropped(snapshot: object, client: ClientLike): object {
  const { sign_in } = snapshot as { sign_in?: object };
  const { signIn } = client as { signIn?: { clientTrustState?: unknown } };
  if (!sign_in || signIn?.clientTrustState === undefined) return snapshot;
  return { ...snapshot, sign_in: { ...sign_in, client_trust_state: signIn.clientTrustState } };
}
