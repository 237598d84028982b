import { type Context, Hono } from 'hono';
import { ATTEMPT_LIFETIME_MS, refuseSecondSession } from '../attempts.ts';
import type { Client, SignUp } from '../entities.ts';
import { badRequest, formError, formParamMissing, resourceNotFound } from '../errors.ts';
import {
  type Exchange,
  type ExchangeEnv,
  ensureClient,
  field,
  objectField,
  piggyback,
  requiredField,
} from '../exchange.ts';
import { newId } from '../ids.ts';
import { signUpJson } from '../json/sign-up.ts';
import { bumpClient } from '../sessions.ts';
import { checkNewPassword, startVerification, verifyCode } from '../verification.ts';

/** Sign-up by email address with a code, and a password if one is given. */
export const signUpRoutes = new Hono<ExchangeEnv>();

const SIGN_UP = '/v1/client/sign_ups/:signUp';

signUpRoutes.post('/v1/client/sign_ups', (c) => {
  const client = ensureClient(c.env);
  refuseSecondSession(c.env.instance, client);
  const signUp: SignUp = {
    id: newId('sua'),
    email: null,
    password: null,
    firstName: null,
    lastName: null,
    unsafeMetadata: {},
    legalAcceptedAt: null,
    locale: null,
    emailVerification: null,
    createdSessionId: null,
    createdUserId: null,
    abandonAt: c.env.instance.now() + ATTEMPT_LIFETIME_MS,
  };
  fill(c.env, signUp);
  client.signUp = signUp;
  return answer(c, client, signUp);
});

signUpRoutes.get(SIGN_UP, (c) => {
  const { client, signUp } = signUpOf(c.env, c.req.param('signUp'));
  return answer(c, client, signUp);
});

signUpRoutes.patch(SIGN_UP, (c) => {
  const { client, signUp } = signUpOf(c.env, c.req.param('signUp'));
  fill(c.env, signUp);
  return answer(c, client, signUp);
});

signUpRoutes.post(`${SIGN_UP}/prepare_verification`, (c) => {
  const { client, signUp } = signUpOf(c.env, c.req.param('signUp'));
  refuseOtherStrategies(requiredField(c.env.form, 'strategy'));
  if (!signUp.email) throw formParamMissing('email_address');
  signUp.emailVerification = startVerification('email_code', c.env.instance.now());
  return answer(c, client, signUp);
});

signUpRoutes.post(`${SIGN_UP}/attempt_verification`, (c) => {
  const { client, signUp } = signUpOf(c.env, c.req.param('signUp'));
  refuseOtherStrategies(requiredField(c.env.form, 'strategy'));
  const { email, emailVerification } = signUp;
  if (!email || !emailVerification) {
    throw badRequest(
      'verification_not_sent',
      'Verification was not sent',
      'You need to prepare the verification first.',
    );
  }
  const { instance, form } = c.env;
  refuseSecondSession(instance, client);
  refuseTakenEmail(instance, email);
  verifyCode(emailVerification, requiredField(form, 'code'), instance.now());
  complete(instance, client, signUp, email);
  return answer(c, client, signUp);
});

function complete(instance: Exchange['instance'], client: Client, signUp: SignUp, email: string): void {
  const user = instance.addUser({
    firstName: signUp.firstName ?? undefined,
    lastName: signUp.lastName ?? undefined,
    email,
    password: signUp.password ?? undefined,
  });
  user.unsafeMetadata = signUp.unsafeMetadata;
  signUp.createdUserId = user.id;
  signUp.createdSessionId = instance.signIn(client, user, 'email_code').id;
  client.signUp = null;
}

/** Takes over the fields of the form. Throws 422 for what is wrong with them, and then nothing was changed. */
function fill({ instance, form }: Exchange, signUp: SignUp): void {
  for (const name of ['username', 'phone_number', 'web3_wallet']) {
    if (field(form, name))
      throw formError('form_param_unknown', name, `${name} is not a valid parameter for this request.`);
  }
  const email = field(form, 'email_address');
  if (email !== undefined) {
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
      throw formError(
        'form_param_format_invalid',
        'email_address',
        'is invalid',
        'Email address must be a valid email address.',
      );
    }
    refuseTakenEmail(instance, email);
  }
  const password = field(form, 'password');
  if (password !== undefined) checkNewPassword(password);
  const unsafeMetadata = objectField(form, 'unsafe_metadata');

  if (email !== undefined && email !== signUp.email) {
    signUp.email = email;
    signUp.emailVerification = null;
  }
  signUp.password = password ?? signUp.password;
  signUp.firstName = field(form, 'first_name') ?? signUp.firstName;
  signUp.lastName = field(form, 'last_name') ?? signUp.lastName;
  signUp.locale = field(form, 'locale') ?? signUp.locale;
  signUp.unsafeMetadata = unsafeMetadata ?? signUp.unsafeMetadata;
  if (field(form, 'legal_accepted') === 'true') signUp.legalAcceptedAt = instance.now();
}

function refuseTakenEmail(instance: Exchange['instance'], email: string): void {
  if (!instance.userByEmail(email)) return;
  throw formError('form_identifier_exists', 'email_address', 'That email address is taken. Please try another.');
}

function answer(c: Context<ExchangeEnv>, client: Client, signUp: SignUp) {
  bumpClient(client, c.env.instance.now());
  return piggyback(c, signUpJson(signUp));
}

function signUpOf({ client, instance }: Exchange, id: string): { client: Client; signUp: SignUp } {
  const signUp = client?.signUp;
  if (!client || !signUp || signUp.id !== id || signUp.abandonAt <= instance.now()) {
    throw resourceNotFound('Sign up', id);
  }
  return { client, signUp };
}

function refuseOtherStrategies(strategy: string): void {
  if (strategy === 'email_code') return;
  throw badRequest('verification_strategy_invalid', 'Invalid verification strategy', 'Only email_code is supported.');
}
