import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { adaSession, graceSession, NOW } from './client-json.ts';

type Fields = Readonly<Record<string, unknown>>;

const NOW_SECONDS = NOW / 1_000;
const CATEGORY = { session: 'cl_B7d4PD111AAA', template: 'cl_B7d4PD222AAA' };

/** The instance's key, and one of another instance: fresh ones, as nothing depends on which. */
const [OURS, THEIRS] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);

const KEY_ID = 'ins_2happyCat0000000000000000001';

/** What the sample instance publishes at `/.well-known/jwks.json`. */
export const JWKS = { keys: [{ ...(await exportJWK(OURS.publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' }] };

/** A token of the sample instance, signed with its key. */
export function sign(claims: Fields, header: Fields = {}): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT', ...header })
    .sign(OURS.privateKey);
}

/** A text in the form of a JWT, signed by nobody; header and claims may be any JSON. */
export function unsigned(claims: unknown, header: unknown = { alg: 'RS256', kid: KEY_ID }): string {
  return [header, claims, 'signature'].map((part) => base64url.encode(JSON.stringify(part))).join('.');
}

/** Claims of a session token of Ada's that has 42 seconds left. */
export const ADA_CLAIMS = {
  azp: 'http://localhost:3000',
  exp: NOW_SECONDS + 42,
  fea: 'o:dashboard,o:teams,u:export',
  fva: [12, -1],
  iat: NOW_SECONDS - 18,
  iss: 'https://happy-cat-12.clerk.accounts.dev',
  jti: '4f1c2a9d7e6b5a3c8d10',
  nbf: NOW_SECONDS - 28,
  o: { id: 'org_2acme', slg: 'acme', rol: 'admin', per: 'manage,read', fpm: '3,2' },
  pla: 'o:pro,u:free',
  sid: adaSession.id,
  sts: 'active',
  sub: adaSession.user.id,
  v: 2,
};

const sessionHeader = { cat: CATEGORY.session, oiat: NOW_SECONDS - 18 };

/** Ada's session token, version 2, with a claim of the application's own. */
export const ADA = await sign({ ...ADA_CLAIMS, metadata: { onboarded: true, theme: 'dark' } }, sessionHeader);

/** An older one, which expired 3 minutes ago, without an organization. */
export const OLDER_ADA = await sign(
  {
    ...ADA_CLAIMS,
    o: undefined,
    pla: 'u:free',
    fea: 'u:export',
    jti: '77aa',
    nickname: 'Countess',
    iat: NOW_SECONDS - 240,
    nbf: NOW_SECONDS - 250,
    exp: NOW_SECONDS - 180,
  },
  sessionHeader,
);

/** Grace's, whose session is pending, in the name of a supporter. */
export const GRACE = await sign(
  {
    ...ADA_CLAIMS,
    o: { id: 'org_2navy', slg: 'navy', rol: 'member' },
    act: { iss: 'https://dashboard.clerk.com', sid: 'sess_2support', sub: 'user_2support000000000000000009' },
    sid: graceSession.id,
    sts: 'pending',
    sub: graceSession.user.id,
  },
  sessionHeader,
);

/** Version 1, without category. */
export const VERSION_1 = await sign({
  azp: 'http://localhost:3000',
  exp: NOW_SECONDS + 42,
  iat: NOW_SECONDS - 18,
  iss: 'https://happy-cat-12.clerk.accounts.dev',
  nbf: NOW_SECONDS - 28,
  org_id: 'org_2acme',
  org_permissions: ['org:dashboard:manage', 'org:teams:read'],
  org_role: 'org:admin',
  org_slug: 'acme',
  sid: adaSession.id,
  sub: adaSession.user.id,
});

/** Of the template `supabase`, for ten minutes. */
export const TEMPLATE = await sign(
  {
    aud: 'authenticated',
    email: 'ada@example.com',
    exp: NOW_SECONDS + 552,
    iat: NOW_SECONDS - 48,
    iss: 'https://happy-cat-12.clerk.accounts.dev',
    role: 'authenticated',
    sub: adaSession.user.id,
  },
  { cat: CATEGORY.template },
);

/** What another project on localhost has left: signed with another instance's key. */
export const FOREIGN = await new SignJWT({
  ...ADA_CLAIMS,
  iss: 'https://clerk.other.com',
  sid: 'sess_2other',
  sub: 'user_2other000000000000000000007',
})
  .setProtectedHeader({ alg: 'RS256', kid: 'ins_2other00000000000000000000009', typ: 'JWT', ...sessionHeader })
  .sign(THEIRS.privateKey);

/** The value of `__client`. */
export const CLIENT = await sign({ id: 'client_2adaXk5qLw8nYt3rMv6pZc1bHgJ', rotating_token: 'rot_9f8e7d6c5b4a' });

/** Sets a session cookie and takes the dev browser away. */
export const HANDSHAKE = await sign(
  {
    handshake: [
      `__session=${ADA}; Path=/; SameSite=Lax`,
      `__client_uat=${NOW_SECONDS - 120}; Path=/; Domain=localhost; Max-Age=315360000`,
      '__clerk_db_jwt=; Path=/; Max-Age=0',
    ],
    iat: NOW_SECONDS - 5,
  },
  { cat: CATEGORY.session },
);
