import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { jwtKeyOf, type KeySet } from '../../../lib/verdict/index.ts';

/** An instance as far as its tokens go. */
export interface TestInstance {
  readonly publishableKey: string;
  readonly frontendApi: string;
  readonly cookieSuffix: string;
  /** Public key as PEM. */
  readonly jwtKey: string;
  /** What the instance publishes: its key is `ins_1`. */
  readonly jwks: KeySet;
  sign(claims: object, header?: object): Promise<string>;
}

async function makeInstance(publishableKey: string, frontendApi: string, cookieSuffix: string): Promise<TestInstance> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'ins_1', use: 'sig', alg: 'RS256' }] };
  return {
    publishableKey,
    frontendApi,
    cookieSuffix,
    jwtKey: await jwtKeyOf(jwks),
    jwks,
    sign: (claims, header) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'ins_1', typ: 'JWT', ...header })
        .sign(privateKey),
  };
}

export const development = await makeInstance(
  'pk_test_Zm9vLWJhci0xMy5jbGVyay5hY2NvdW50cy5kZXYk',
  'foo-bar-13.clerk.accounts.dev',
  'nx2hSE6I',
);
export const production = await makeInstance('pk_live_Y2xlcmsuZXhhbXBsZS5jb20k', 'clerk.example.com', 'naoXFJnI');

/** Clerk's categories of tokens. */
export const CATEGORY = {
  session: 'cl_B7d4PD111AAA',
  template: 'cl_B7d4PD222AAA',
  machine: 'cl_B7d4PD333AAA',
  ignore: 'cl_I7d4PD111III',
};

/** Seconds since the epoch. */
export const seconds = () => Math.floor(Date.now() / 1000);

/** Claims of a session token that was issued some seconds ago. */
export function claims({ frontendApi }: TestInstance, age = 0, more: object = {}): object {
  const iat = seconds() - age;
  const iss = `https://${frontendApi}`;
  return {
    iss,
    iat,
    nbf: iat - 10,
    exp: iat + 60,
    azp: 'https://app.example.com',
    sid: 'sess_1',
    sub: 'user_1',
    ...more,
  };
}
