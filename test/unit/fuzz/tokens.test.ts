import * as fc from 'fast-check';
import { describe } from 'vitest';
import { cookieContent, maskedValue } from '../../../lib/cookies/content.ts';
import { handshakeCookies } from '../../../lib/cookies/handshake.ts';
import { authorizationOf, has, REVERIFICATIONS } from '../../../lib/tokens/authorization.ts';
import { compareTokens } from '../../../lib/tokens/compare-tokens.ts';
import { decodeToken } from '../../../lib/tokens/decode-token.ts';
import { explainHas } from '../../../lib/tokens/explain-has.ts';
import { checkSignature } from '../../../lib/tokens/signature.ts';
import { instance, SESSION, unsigned } from '../tokens/jwt.ts';
import { broken, jsons, texts } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const { jwks, sign } = await instance('ins_1');
const signed = await sign({ sub: 'user_1' });

const HEADER = { alg: 'RS256', kid: 'ins_1', typ: 'JWT', cat: SESSION, oiat: 1_700_000_000 };
const CLAIMS = {
  iss: 'https://happy-cat-12.clerk.accounts.dev',
  sub: 'user_1',
  sid: 'sess_1',
  iat: 1_700_000_000,
  nbf: 1_700_000_000,
  exp: 1_700_000_060,
  v: 2,
  sts: 'active',
  fva: [1, -1],
  o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'read,manage', fpm: '3,2' },
  org_permissions: ['org:teams:read'],
  fea: 'o:teams,u:beta',
  pla: 'o:pro',
  act: { sub: 'user_2', iss: 'https://dashboard.clerk.com', sid: 'sess_2' },
  handshake: ['__session=a.b.c; Path=/; Max-Age=0'],
  rotating_token: 'secret',
};

/** What Clerk's own reader of permissions would sit over for hours. */
const ENDLESS = unsigned({ ...CLAIMS, o: { ...CLAIMS.o, fpm: '9'.repeat(100_000) } }, HEADER);

/** A text in the form of a JWT with any header and claims, or any text; nesting that no JSON text could have is left out. */
const tokens = fc.oneof(
  texts,
  fc.constant(ENDLESS),
  fc
    .tuple(fc.oneof(broken(HEADER), fc.constant(HEADER)), fc.oneof(broken(CLAIMS), jsons, fc.constant(CLAIMS)))
    .map(([header, claims]) => attemptToWrite(claims, header)),
  fc.tuple(texts, texts, texts).map((parts) => parts.join('.')),
);

function attemptToWrite(claims: unknown, header: unknown): string {
  try {
    return unsigned(claims ?? null, header ?? null);
  } catch {
    return 'a.b.c';
  }
}

const queries = fc.record(
  {
    role: texts,
    permission: texts,
    feature: texts,
    plan: texts,
    reverification: fc.constantFrom(...REVERIFICATIONS),
  },
  { requiredKeys: [] },
);

describe('a token', () => {
  fuzz('is taken apart, or said to be none', tokens, decodeToken);

  fuzz('allows what it allows', fc.tuple(tokens, queries), ([text, query]) => {
    const token = decodeToken(text);
    if (token.form !== 'jwt') return;
    authorizationOf(token);
    has(token, query);
    explainHas(token, query);
  });

  fuzz('is compared with any other', fc.tuple(tokens, tokens), ([one, other]) => {
    const [before, after] = [decodeToken(one), decodeToken(other)];
    if (before.form === 'jwt' && after.form === 'jwt') compareTokens(before, after);
  });

  fuzz('names the cookies of its handshake', tokens, (text) => {
    const token = decodeToken(text);
    if (token.form === 'jwt') handshakeCookies(token);
  });

  fuzz(
    'is checked against any set of keys',
    fc.tuple(fc.oneof(tokens, fc.constant(signed)), fc.oneof(broken(jwks), jsons)),
    ([text, keys]) => checkSignature(text, keys),
  );
});

describe('the value of a cookie', () => {
  const names = fc.constantFrom(
    '__session',
    '__client',
    '__client_uat',
    'clerk_active_context',
    '__clerk_redirect_count',
  );

  fuzz('is read and masked by what its name promises', fc.tuple(names, fc.oneof(texts, tokens)), ([name, value]) => {
    maskedValue(value, cookieContent(name, value));
  });
});
