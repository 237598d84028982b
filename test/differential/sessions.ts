import * as fc from 'fast-check';
import { sessionTaskKeys } from '../../lib/client/session.ts';
import { sessionStatuses } from '../../lib/client/session-status.ts';
import { jwt } from '../unit/client/fixtures/jwt.ts';
import { id, items, maybe, open, text, time } from './json-values.ts';

/** Seconds before now: clerk-js starts timers for a token that is still good. */
const second = fc.integer({ min: 1_700_000_000, max: 1_700_000_009 });

const organizationClaims = fc.oneof(
  fc.constant({}),
  id('org').map((org_id) => ({ org_id })),
  id('org').map((o) => ({ v: 2, o: { id: o, rol: 'admin' } })),
);

const sessionToken = fc
  .record({
    sid: id('sess'),
    iat: second,
    oiat: fc.option(second, { nil: undefined }),
    organization: organizationClaims,
  })
  .map(({ sid, iat, oiat, organization }) =>
    jwt({ sid, sub: 'user_a', iat, exp: iat + 60, ...organization }, { oiat }),
  );

/** Texts that are no JWT. */
export const brokenTokens = ['no-token', 'a.b.c', 'e30.e30.'];

const token = (jwtText: fc.Arbitrary<string | null>) =>
  fc.record({ object: fc.constant('token'), jwt: jwtText, id: fc.option(fc.constant('tok'), { nil: undefined }) });

const organization = fc.record({
  object: fc.constant('organization'),
  id: id('org'),
  name: maybe(text),
  slug: maybe(text),
  image_url: maybe(text),
  has_image: maybe(fc.boolean()),
  members_count: maybe(fc.nat(500)),
  public_metadata: maybe(fc.constant({})),
  created_at: maybe(time),
  updated_at: maybe(time),
});

const membership = fc.record({
  object: fc.constant('organization_membership'),
  id: id('orgmem'),
  role: maybe(open(['org:admin', 'org:member'])),
  role_name: maybe(text),
  permissions: maybe(items(fc.constantFrom('org:sys_memberships:manage', 'org:sys_domains:read'))),
  organization: maybe(organization),
  created_at: maybe(time),
  updated_at: maybe(time),
});

const emailAddress = fc.record({ id: id('idn'), email_address: maybe(text), linked_to: fc.constant([]) });
const phoneNumber = fc.record({ id: id('idn'), phone_number: maybe(text), linked_to: fc.constant([]) });

const user = fc.record({
  object: fc.constant('user'),
  id: fc.oneof({ weight: 8, arbitrary: id('user') }, { weight: 1, arbitrary: fc.constantFrom('', null, undefined) }),
  first_name: maybe(text),
  last_name: maybe(text),
  username: maybe(text),
  image_url: maybe(text),
  has_image: maybe(fc.boolean()),
  primary_email_address_id: maybe(id('idn')),
  primary_phone_number_id: maybe(id('idn')),
  email_addresses: maybe(items(emailAddress)),
  phone_numbers: maybe(items(phoneNumber)),
  organization_memberships: maybe(items(membership)),
  external_id: maybe(text),
  password_enabled: maybe(fc.boolean()),
  two_factor_enabled: maybe(fc.boolean()),
  totp_enabled: maybe(fc.boolean()),
  backup_code_enabled: maybe(fc.boolean()),
  last_sign_in_at: maybe(time),
  legal_accepted_at: maybe(time),
  created_at: maybe(time),
  updated_at: maybe(time),
});

const actor = fc.record(
  {
    sub: fc.constantFrom('user_support', ''),
    iss: fc.constant('https://dashboard.clerk.com'),
    sid: id('sess'),
    type: open(['agent']),
  },
  { requiredKeys: ['sub'] },
);

/** The sessions of a client as the Frontend API sends them, each once, with one of these as the text of its token. */
export function sessionsJSON(tokens: fc.Arbitrary<string | null>) {
  const few = sessionJSON(id('sess'), tokens);
  const many = sessionJSON(
    fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz').map((letter) => `sess_${letter}`),
    tokens,
  );
  const selector = ({ id }: { readonly id: string }) => id;
  return fc.oneof(
    { weight: 9, arbitrary: fc.uniqueArray(few, { maxLength: 3, selector }) },
    { weight: 1, arbitrary: fc.uniqueArray(many, { minLength: 10, maxLength: 20, selector, size: 'max' }) },
  );
}

function sessionJSON(ids: fc.Arbitrary<string>, tokens: fc.Arbitrary<string | null>) {
  return fc.record({
    object: fc.constant('session'),
    id: ids,
    status: open(sessionStatuses),
    expire_at: maybe(time),
    abandon_at: maybe(time),
    last_active_at: maybe(time),
    last_active_token: maybe(token(tokens)),
    last_active_organization_id: maybe(id('org')),
    actor: fc.option(actor),
    tasks: maybe(items(fc.record({ key: open(sessionTaskKeys) }))),
    factor_verification_age: maybe(
      fc.oneof(
        { weight: 8, arbitrary: fc.tuple(fc.integer({ min: -1, max: 99 }), fc.integer({ min: -1, max: 99 })) },
        { weight: 1, arbitrary: fc.constantFrom([], [7]) },
      ),
    ),
    user: maybe(user),
    public_user_data: maybe(
      fc.record({
        user_id: maybe(id('user')),
        first_name: maybe(text),
        last_name: maybe(text),
        image_url: maybe(text),
        has_image: maybe(fc.boolean()),
        identifier: maybe(text),
      }),
    ),
    created_at: maybe(time),
    updated_at: maybe(time),
    invented_field: maybe(fc.jsonValue({ maxDepth: 1 })),
  });
}

/** Tokens that clerk-js can read, or none. */
export const goodTokens = fc.oneof(
  { weight: 9, arbitrary: sessionToken },
  { weight: 1, arbitrary: fc.constantFrom('', null) },
);

/** The same, and now and then one that is no JWT. */
export const anyTokens = fc.oneof(
  { weight: 60, arbitrary: goodTokens },
  { weight: 1, arbitrary: fc.constantFrom(...brokenTokens) },
);
