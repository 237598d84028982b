import * as fc from 'fast-check';
import { clientTrustStates, signInStatuses } from '../../lib/client/sign-in.ts';
import { signUpStatuses } from '../../lib/client/sign-up.ts';
import { verificationNextActions, verificationStatuses } from '../../lib/client/verification.ts';
import { id, items, maybe, open, text, time } from './json-values.ts';

const strategies = ['password', 'email_code', 'email_link', 'phone_code', 'totp', 'passkey', 'oauth_google', 'ticket'];
const fields = ['email_address', 'phone_number', 'username', 'password', 'first_name', 'legal_accepted'];

const error = fc.record({
  code: open(['verification_expired', 'verification_failed', '']),
  message: maybe(text),
  long_message: maybe(text),
  meta: maybe(fc.constant({ param_name: 'code' })),
});

const verificationFields = {
  object: fc.constantFrom('verification_otp', 'verification_password', 'verification'),
  status: maybe(open(verificationStatuses)),
  strategy: maybe(open(strategies)),
  attempts: maybe(fc.nat(5)),
  expire_at: maybe(time),
  error: fc.option(error),
  channel: fc.option(open(['sms', 'whatsapp']), { nil: undefined }),
  verified_at_client: maybe(id('client')),
  external_verification_redirect_url: maybe(fc.constant('https://accounts.google.com/o/oauth2/auth')),
};

const verification = fc.record(verificationFields);

const signUpVerification = fc.record({
  ...verificationFields,
  next_action: maybe(open([...verificationNextActions, ''])),
  supported_strategies: maybe(items(open(strategies))),
});

const factor = fc.record({
  strategy: open(strategies),
  safe_identifier: fc.option(text, { nil: undefined }),
  email_address_id: fc.option(id('idn'), { nil: undefined }),
  primary: maybe(fc.boolean()),
  default: maybe(fc.boolean()),
});

const protectCheck = fc.record({
  status: fc.constant('pending'),
  token: fc.constant('protect'),
  sdk_url: fc.constant('https://protect.clerk.com/sdk.js'),
});

/** A sign-in as the Frontend API sends it; with an empty id, which is none, too. */
export const signInJSON = fc.record({
  object: fc.constantFrom('sign_in', 'sign_in_attempt'),
  id: fc.oneof({ weight: 8, arbitrary: id('sia') }, { weight: 1, arbitrary: fc.constantFrom('', null, undefined) }),
  status: maybe(open(signInStatuses)),
  identifier: maybe(text),
  supported_identifiers: maybe(items(open(fields))),
  supported_first_factors: maybe(items(factor)),
  supported_second_factors: maybe(items(factor)),
  first_factor_verification: maybe(verification),
  second_factor_verification: maybe(verification),
  user_data: maybe(
    fc.record({
      first_name: maybe(text),
      last_name: maybe(text),
      image_url: maybe(text),
      has_image: maybe(fc.boolean()),
    }),
  ),
  created_session_id: maybe(id('sess')),
  client_trust_state: maybe(open(clientTrustStates)),
  abandon_at: maybe(time),
  protect_check: maybe(protectCheck),
  timezone: maybe(fc.constant('Europe/Vienna')),
  invented_field: maybe(fc.jsonValue({ maxDepth: 1 })),
});

/** A sign-up as the Frontend API sends it; with an empty id, which is none, too. */
export const signUpJSON = fc.record({
  object: fc.constantFrom('sign_up', 'sign_up_attempt'),
  id: fc.oneof({ weight: 8, arbitrary: id('sua') }, { weight: 1, arbitrary: fc.constantFrom('', null, undefined) }),
  status: maybe(open(signUpStatuses)),
  required_fields: maybe(items(open(fields))),
  optional_fields: maybe(items(open(fields))),
  missing_fields: maybe(items(open(fields))),
  unverified_fields: maybe(items(open(fields))),
  verifications: maybe(
    fc.record({
      email_address: maybe(signUpVerification),
      phone_number: maybe(signUpVerification),
      web3_wallet: maybe(signUpVerification),
      external_account: maybe(verification),
    }),
  ),
  username: maybe(text),
  first_name: maybe(text),
  last_name: maybe(text),
  email_address: maybe(text),
  phone_number: maybe(text),
  web3_wallet: maybe(text),
  has_password: maybe(fc.boolean()),
  password_enabled: maybe(fc.boolean()),
  unsafe_metadata: maybe(fc.constant({ plan: 'free' })),
  created_session_id: maybe(id('sess')),
  created_user_id: maybe(id('user')),
  abandon_at: maybe(time),
  legal_accepted_at: maybe(time),
  locale: maybe(fc.constant('de-AT')),
  protect_check: maybe(protectCheck),
});
