import { type Context, Hono } from 'hono';
import type { Client, Session, User } from '../entities.ts';
import { authenticationInvalid, badRequest, formError, resourceNotFound } from '../errors.ts';
import { type ExchangeEnv, field, mintingOf, objectField, piggyback, requiredField } from '../exchange.ts';
import { newTotp } from '../instance.ts';
import { membershipJson } from '../json/organization.ts';
import { sessionJson } from '../json/session.ts';
import { totpJson } from '../json/totp.ts';
import { userJson } from '../json/user.ts';
import { bumpClient, isSignedIn, settleUserTask, signedInSessions } from '../sessions.ts';
import { checkNewPassword, TEST_CODE, verifyPassword } from '../verification.ts';

/** The user of the session that `_clerk_session_id` names. */
export const meRoutes = new Hono<ExchangeEnv>();

meRoutes.get('/v1/me', (c) => piggyback(c, userJson(caller(c).user)));

meRoutes.patch('/v1/me', (c) => {
  const { user } = caller(c);
  const { form } = c.env;
  const unsafeMetadata = objectField(form, 'unsafe_metadata');
  if (form.has('first_name')) user.firstName = field(form, 'first_name') ?? null;
  if (form.has('last_name')) user.lastName = field(form, 'last_name') ?? null;
  user.unsafeMetadata = unsafeMetadata ?? user.unsafeMetadata;
  touch(c, user);
  return piggyback(c, userJson(user));
});

meRoutes.get('/v1/me/sessions/active', async (c) => {
  const { user } = caller(c);
  const { instance } = c.env;
  const minting = mintingOf(c.env);
  const sessions = [...instance.clients.values()].flatMap((client) =>
    signedInSessions(client, minting.now)
      .filter((session) => session.user === user)
      .map(async (session) => ({
        ...(await sessionJson(instance.tokens, client, session, minting)),
        user: null,
        last_active_token: null,
        latest_activity: { object: 'session_activity', id: `sess_activity_${session.id}`, is_mobile: false },
      })),
  );
  return c.json(await Promise.all(sessions));
});

meRoutes.get('/v1/me/organization_memberships', (c) => {
  const { user } = caller(c);
  const data = user.memberships.map((membership) => membershipJson(membership, user));
  return piggyback(c, { data, total_count: data.length });
});

meRoutes.post('/v1/me/totp', (c) => {
  const { user } = caller(c);
  if (user.totp?.verified) throw badRequest('totp_already_enabled', 'TOTP is already enabled on your account');
  user.totp = newTotp(c.env.instance.now());
  touch(c, user);
  return piggyback(c, totpJson(user.totp, user));
});

/** Verifying the authenticator app settles the task `setup-mfa`. */
meRoutes.post('/v1/me/totp/attempt_verification', (c) => {
  const { user } = caller(c);
  if (!user.totp) throw resourceNotFound('TOTP', user.id);
  if (requiredField(c.env.form, 'code') !== TEST_CODE) throw formError('form_code_incorrect', 'code', 'Incorrect code');
  user.totp.verified = true;
  settleUserTask(c.env.instance.clients.values(), user, 'setup-mfa', c.env.instance.now());
  touch(c, user);
  return piggyback(c, totpJson(user.totp, user));
});

meRoutes.delete('/v1/me/totp', (c) => {
  const { user } = caller(c);
  if (!user.totp) throw resourceNotFound('TOTP', user.id);
  const { id } = user.totp;
  user.totp = null;
  touch(c, user);
  return piggyback(c, { object: 'totp', id, deleted: true });
});

/** A new password settles the task `reset-password`. */
meRoutes.post('/v1/me/change_password', (c) => {
  const { user, session } = caller(c);
  const newPassword = requiredField(c.env.form, 'new_password');
  if (user.password !== null && !session.tasks.includes('reset-password')) {
    verifyPassword(user, requiredField(c.env.form, 'current_password'), 'current_password');
  }
  checkNewPassword(newPassword, 'new_password');
  user.password = newPassword;
  settleUserTask(c.env.instance.clients.values(), user, 'reset-password', c.env.instance.now());
  touch(c, user);
  return piggyback(c, userJson(user));
});

/** Throws 401 `authentication_invalid` unless the call names a signed-in session of its client. */
function caller(c: Context<ExchangeEnv>): { client: Client; session: Session; user: User } {
  const { client, instance } = c.env;
  const id = c.req.query('_clerk_session_id');
  const session = client?.sessions.find((candidate) => candidate.id === id);
  if (!client || !session || !isSignedIn(session, instance.now())) throw authenticationInvalid();
  return { client, session, user: session.user };
}

function touch(c: Context<ExchangeEnv>, user: User): void {
  const now = c.env.instance.now();
  user.updatedAt = Math.max(now, user.updatedAt + 1);
  if (c.env.client) bumpClient(c.env.client, now);
}
