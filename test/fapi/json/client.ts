import type { Client } from '../entities.ts';
import { signedInSessions } from '../sessions.ts';
import type { Minting, TokenIssuer } from '../tokens.ts';
import { sessionJson } from './session.ts';
import { signInJson } from './sign-in.ts';
import { signUpJson } from './sign-up.ts';

/** ClientJSON. Lists only sessions that are signed in, and attempts only while they are under way. */
export async function clientJson(tokens: TokenIssuer, client: Client, minting: Minting) {
  const { now } = minting;
  const sessions = signedInSessions(client, now);
  return {
    object: 'client',
    id: client.id,
    sessions: await Promise.all(sessions.map((session) => sessionJson(tokens, client, session, minting))),
    sign_in: client.signIn && client.signIn.abandonAt > now ? signInJson(client.signIn) : null,
    sign_up: client.signUp && client.signUp.abandonAt > now ? signUpJson(client.signUp) : null,
    last_active_session_id: client.lastActiveSessionId,
    last_authentication_strategy: client.lastAuthenticationStrategy,
    captcha_bypass: client.captchaBypass,
    cookie_expires_at: client.cookieExpiresAt,
    created_at: client.createdAt,
    updated_at: client.updatedAt,
  };
}
