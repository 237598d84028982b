import { type Context, Hono } from 'hono';
import { ATTEMPT_LIFETIME_MS, refuseSameUser, refuseSecondSession } from '../attempts.ts';
import type { Client, SignIn, Strategy, User } from '../entities.ts';
import { badRequest, formError, resourceNotFound } from '../errors.ts';
import { type Exchange, type ExchangeEnv, ensureClient, field, piggyback, requiredField } from '../exchange.ts';
import { newId } from '../ids.ts';
import { signInJson } from '../json/sign-in.ts';
import { bumpClient } from '../sessions.ts';
import { startVerification, verifyCode, verifyPassword } from '../verification.ts';

/** Sign-in: password or email code first, then the authenticator app of those who have one. */
export const signInRoutes = new Hono<ExchangeEnv>();

const SIGN_IN = '/v1/client/sign_ins/:signIn';

signInRoutes.post('/v1/client/sign_ins', (c) => {
  const { instance, form } = c.env;
  const client = ensureClient(c.env);
  refuseSecondSession(instance, client);
  const strategy = field(form, 'strategy') ?? (field(form, 'password') ? 'password' : undefined);
  if (strategy !== undefined) refuseUnknown(strategy, ['password', 'email_code']);
  const identifier = field(form, 'identifier') ?? null;
  const user = identifier === null ? null : findUser(c.env, identifier);
  if (user) refuseSameUser(instance, client, user);

  const signIn: SignIn = {
    id: newId('sia'),
    identifier,
    user,
    firstFactor: null,
    secondFactor: null,
    createdSessionId: null,
    abandonAt: instance.now() + ATTEMPT_LIFETIME_MS,
  };
  if (user && strategy === 'password') passFirstFactorByPassword(c.env, client, signIn, user);
  if (user && strategy === 'email_code') signIn.firstFactor = startVerification('email_code', instance.now());
  if (!signIn.createdSessionId) client.signIn = signIn;
  return answer(c, client, signIn);
});

signInRoutes.get(SIGN_IN, (c) => {
  const { client, signIn } = signInOf(c.env, c.req.param('signIn'));
  return answer(c, client, signIn);
});

signInRoutes.post(`${SIGN_IN}/prepare_first_factor`, (c) => {
  const { client, signIn } = identifiedSignIn(c.env, c.req.param('signIn'));
  refuseUnknown(requiredField(c.env.form, 'strategy'), ['email_code']);
  signIn.firstFactor = startVerification('email_code', c.env.instance.now());
  return answer(c, client, signIn);
});

signInRoutes.post(`${SIGN_IN}/attempt_first_factor`, (c) => {
  const { client, signIn, user } = identifiedSignIn(c.env, c.req.param('signIn'));
  const strategy = requiredField(c.env.form, 'strategy');
  refuseUnknown(strategy, ['password', 'email_code']);
  if (strategy === 'password') {
    passFirstFactorByPassword(c.env, client, signIn, user);
  } else {
    const verification = signIn.firstFactor;
    if (verification?.strategy !== 'email_code') throw notPrepared();
    verifyCode(verification, requiredField(c.env.form, 'code'), c.env.instance.now());
    afterFirstFactor(c.env, client, signIn, user, 'email_code');
  }
  return answer(c, client, signIn);
});

signInRoutes.post(`${SIGN_IN}/prepare_second_factor`, (c) => {
  identifiedSignIn(c.env, c.req.param('signIn'));
  throw strategyInvalid();
});

signInRoutes.post(`${SIGN_IN}/attempt_second_factor`, (c) => {
  const { client, signIn, user } = identifiedSignIn(c.env, c.req.param('signIn'));
  refuseUnknown(requiredField(c.env.form, 'strategy'), ['totp']);
  if (signIn.firstFactor?.status !== 'verified') throw notPrepared();
  if (!user.totp?.verified) throw badRequest('no_second_factors', 'No second factors were found for this user.');
  const { instance, form } = c.env;
  signIn.secondFactor ??= startVerification('totp', instance.now());
  verifyCode(signIn.secondFactor, requiredField(form, 'code'), instance.now());
  complete(c.env, client, signIn, user, signIn.firstFactor.strategy);
  return answer(c, client, signIn);
});

function passFirstFactorByPassword(exchange: Exchange, client: Client, signIn: SignIn, user: User): void {
  verifyPassword(user, requiredField(exchange.form, 'password'));
  signIn.firstFactor = { ...startVerification('password', exchange.instance.now()), status: 'verified', attempts: 1 };
  afterFirstFactor(exchange, client, signIn, user, 'password');
}

function afterFirstFactor(exchange: Exchange, client: Client, signIn: SignIn, user: User, strategy: Strategy): void {
  if (!user.totp?.verified) complete(exchange, client, signIn, user, strategy);
}

function complete({ instance }: Exchange, client: Client, signIn: SignIn, user: User, strategy: Strategy): void {
  signIn.createdSessionId = instance.signIn(client, user, strategy).id;
  client.signIn = null;
}

function answer(c: Context<ExchangeEnv>, client: Client, signIn: SignIn) {
  bumpClient(client, c.env.instance.now());
  return piggyback(c, signInJson(signIn));
}

function findUser({ instance }: Exchange, identifier: string): User {
  const user = instance.userByEmail(identifier);
  if (!user) throw formError('form_identifier_not_found', 'identifier', "Couldn't find your account.");
  return user;
}

function signInOf({ client, instance }: Exchange, id: string): { client: Client; signIn: SignIn } {
  const signIn = client?.signIn;
  if (!client || !signIn || signIn.id !== id || signIn.abandonAt <= instance.now()) {
    throw resourceNotFound('Sign in', id);
  }
  return { client, signIn };
}

/** A sign-in whose user is known, and may still sign in: meanwhile somebody may have done so in another tab. */
function identifiedSignIn(exchange: Exchange, id: string): { client: Client; signIn: SignIn; user: User } {
  const { client, signIn } = signInOf(exchange, id);
  if (!signIn.user) throw badRequest('client_state_invalid', 'Invalid action', 'This sign-in has no identifier yet.');
  refuseSecondSession(exchange.instance, client);
  refuseSameUser(exchange.instance, client, signIn.user);
  return { client, signIn, user: signIn.user };
}

function refuseUnknown(strategy: string, known: Strategy[]): void {
  if (!known.some((candidate) => candidate === strategy)) throw strategyInvalid();
}

function strategyInvalid() {
  return badRequest(
    'strategy_for_user_invalid',
    'Invalid verification strategy',
    'The verification strategy is not valid for this account',
  );
}

function notPrepared() {
  return badRequest(
    'verification_not_sent',
    'Verification was not sent',
    'You need to prepare the verification first.',
  );
}
