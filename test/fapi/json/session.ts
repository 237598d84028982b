import type { Client, Session } from '../entities.ts';
import { isSignedIn, sessionStatus } from '../sessions.ts';
import { type Minting, minutesSince, type TokenIssuer } from '../tokens.ts';
import { publicUserDataJson, userJson } from './user.ts';

/** SessionJSON. A signed-in session comes with a fresh token, any other with none. */
export async function sessionJson(tokens: TokenIssuer, client: Client, session: Session, minting: Minting) {
  const { now } = minting;
  return {
    object: 'session',
    id: session.id,
    status: sessionStatus(session, now),
    expire_at: session.expireAt,
    abandon_at: session.abandonAt,
    last_active_at: session.lastActiveAt,
    last_active_token: isSignedIn(session, now) ? tokenJson(await tokens.sessionToken(client, session, minting)) : null,
    last_active_organization_id: session.lastActiveOrganizationId,
    actor: session.actor,
    tasks: session.tasks.map((key) => ({ key })),
    factor_verification_age: [
      minutesSince(session.firstFactorVerifiedAt, now),
      minutesSince(session.secondFactorVerifiedAt, now),
    ],
    user: userJson(session.user),
    public_user_data: publicUserDataJson(session.user),
    created_at: session.createdAt,
    updated_at: session.updatedAt,
  };
}

/** TokenJSON. `POST .../tokens` answers it bare, without an envelope. */
export function tokenJson(jwt: string) {
  return { object: 'token', jwt };
}
