import { exportJWK, type GenerateKeyPairResult, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import type { Client, Membership, Session } from './entities.ts';
import { newSecret } from './ids.ts';
import { sessionStatus } from './sessions.ts';

/** Seconds that a session token lives. */
const SESSION_TOKEN_LIFETIME = 60;

/** Seconds that a browser has to get from the primary domain to the satellite. */
const LINK_TOKEN_LIFETIME = 60;

/** What Clerk's `cat` header calls a token: a session's, or one made from a template. */
const CATEGORY = { session: 'cl_B7d4PD111AAA', template: 'cl_B7d4PD222AAA' };

/** A JWT template: claims beside the standard ones, and a lifetime in seconds. */
export interface TokenTemplate {
  claims: Record<string, unknown>;
  lifetime: number;
}

/** What a token says besides the session: who asked (the Origin header), and the time in ms. */
export interface Minting {
  origin: string | undefined;
  now: number;
}

/** What the primary domain tells a satellite: whose browser this is, and where it wants to go. */
export interface Link {
  /** Null for a browser without client. */
  clientId: string | null;
  redirectUrl: string;
}

/** Signs what an instance issues (RS256) and publishes the key. */
export class TokenIssuer {
  readonly #keys: GenerateKeyPairResult;
  readonly #keyId: string;
  readonly #issuer: string;
  /** What the Dashboard's "Customize session token" adds to every session token. */
  sessionClaims: Readonly<Record<string, unknown>> = {};
  /** Session tokens speak for no organization, whichever is active: those who mint them have not heard of it yet. */
  lagsBehind = false;

  private constructor(keys: GenerateKeyPairResult, keyId: string, issuer: string) {
    this.#keys = keys;
    this.#keyId = keyId;
    this.#issuer = issuer;
  }

  /** Makes an issuer with a fresh key pair. `keyId` is the instance's id, as with Clerk. */
  static async create(keyId: string, frontendApi: string): Promise<TokenIssuer> {
    return new TokenIssuer(await generateKeyPair('RS256'), keyId, `https://${frontendApi}`);
  }

  /** The body of `/.well-known/jwks.json`. */
  async jwks(): Promise<{ keys: JWK[] }> {
    const key = await exportJWK(this.#keys.publicKey);
    return { keys: [{ ...key, kid: this.#keyId, alg: 'RS256', use: 'sig' }] };
  }

  /**
   * Mints a session token, version 2, for the session's organization or another of its user. It is never older than
   * the client's last change: a server would answer `iat < client_uat` with a handshake.
   */
  sessionToken(
    client: Client,
    session: Session,
    { origin, now }: Minting,
    organizationId = session.lastActiveOrganizationId,
  ): Promise<string> {
    const issuedAt = seconds(Math.max(now, client.updatedAt));
    const { memberships } = session.user;
    const membership = this.lagsBehind
      ? undefined
      : memberships.find(({ organization }) => organization.id === organizationId);
    return this.#sign({ cat: CATEGORY.session, oiat: issuedAt }, issuedAt, SESSION_TOKEN_LIFETIME, {
      ...this.sessionClaims,
      ...(session.actor && { act: session.actor }),
      ...(origin && { azp: origin }),
      fva: [minutesSince(session.firstFactorVerifiedAt, now), minutesSince(session.secondFactorVerifiedAt, now)],
      jti: newSecret(),
      ...(membership && { o: organizationClaim(membership) }),
      sid: session.id,
      sts: sessionStatus(session, now),
      sub: session.user.id,
      v: 2,
    });
  }

  /** Mints a token from a template. It names no session. */
  templateToken(session: Session, template: TokenTemplate, { origin, now }: Minting): Promise<string> {
    return this.#sign({ cat: CATEGORY.template }, seconds(now), template.lifetime, {
      ...template.claims,
      ...(origin && { azp: origin }),
      jti: newSecret(),
      sub: session.user.id,
    });
  }

  /** The value of the `__client` cookie. */
  clientToken(client: Client): Promise<string> {
    return new SignJWT({ id: client.id, rotating_token: client.rotatingToken })
      .setProtectedHeader({ alg: 'RS256', kid: this.#keyId, typ: 'JWT' })
      .sign(this.#keys.privateKey);
  }

  /** Reads a `__client` cookie. Undefined if it is not one of this instance. */
  async readClientToken(jwt: string): Promise<{ id: string; rotatingToken: string } | undefined> {
    try {
      const { payload } = await jwtVerify<{ id: string; rotating_token: string }>(jwt, this.#keys.publicKey);
      const { id, rotating_token: rotatingToken } = payload;
      return { id, rotatingToken };
    } catch {
      return undefined;
    }
  }

  /** What the Frontend API tells an application's server to do with its cookies: `Set-Cookie` lines, signed. */
  handshakeToken(directives: readonly string[], now: number): Promise<string> {
    return new SignJWT({ handshake: directives })
      .setProtectedHeader({ alg: 'RS256', kid: this.#keyId, typ: 'JWT', cat: CATEGORY.session })
      .setIssuedAt(seconds(now))
      .sign(this.#keys.privateKey);
  }

  /** A token that hands a client over to a satellite domain. It can be told from others by its id and lives a minute. */
  linkToken(link: Link, now: number): Promise<string> {
    return new SignJWT({ client: link.clientId, redirect_url: link.redirectUrl })
      .setProtectedHeader({ alg: 'RS256', kid: this.#keyId, typ: 'JWT' })
      .setJti(newSecret())
      .setExpirationTime(seconds(now) + LINK_TOKEN_LIFETIME)
      .sign(this.#keys.privateKey);
  }

  /** Reads a token of `linkToken`. Undefined if it is not one of this instance, or is too old. */
  async readLinkToken(jwt: string, now: number): Promise<(Link & { id: string }) | undefined> {
    try {
      const { payload } = await jwtVerify<{ client: string | null; redirect_url: string; jti: string }>(
        jwt,
        this.#keys.publicKey,
        { currentDate: new Date(now), requiredClaims: ['client', 'redirect_url', 'jti'] },
      );
      return { id: payload.jti, clientId: payload.client, redirectUrl: payload.redirect_url };
    } catch {
      return undefined;
    }
  }

  #sign(header: object, issuedAt: number, lifetime: number, claims: Record<string, unknown>): Promise<string> {
    return new SignJWT({ ...claims, iss: this.#issuer })
      .setProtectedHeader({ alg: 'RS256', kid: this.#keyId, typ: 'JWT', ...header })
      .setIssuedAt(issuedAt)
      .setNotBefore(issuedAt - 10)
      .setExpirationTime(issuedAt + lifetime)
      .sign(this.#keys.privateKey);
  }
}

function organizationClaim({ organization, role }: Membership) {
  return { id: organization.id, rol: role.replace(/^org:/, ''), slg: organization.slug };
}

/** Clerk's factor age: whole minutes, -1 for never. */
export function minutesSince(time: number | null, now: number): number {
  return time === null ? -1 : Math.floor((now - time) / 60_000);
}

/** Whole seconds of a time in milliseconds. */
export function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
