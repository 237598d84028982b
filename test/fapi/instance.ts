import { getCookieSuffix } from '@clerk/shared/keys';
import type { Client, Membership, Organization, Session, Strategy, TaskKey, Totp, User } from './entities.ts';
import { Faults } from './faults.ts';
import { newId, newSecret } from './ids.ts';
import { openSession } from './sessions.ts';
import { TokenIssuer, type TokenTemplate } from './tokens.ts';

/** Milliseconds that a `__client` cookie lives: 400 days, the most a browser allows. */
export const CLIENT_COOKIE_LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;

/** A domain beside the instance's own one. In production its Frontend API answers at `clerk.<name>`. */
export interface Domain {
  /** Without scheme and without `clerk.`: `example.net`. */
  name: string;
  /** A satellite signs nobody in: it takes the sessions over from the instance's own domain. */
  isSatellite: boolean;
}

/** What an instance is made from. */
export interface InstanceOptions {
  type: 'development' | 'production';
  /** Host of the Frontend API, for example `happy-cat-12.clerk.accounts.dev` or `clerk.example.com`. */
  frontendApi: string;
  /** One session per client at most; a second sign-in is refused. Default false. */
  singleSession?: boolean;
  /** Templates for `POST .../tokens/{name}`. */
  templates?: Record<string, TokenTemplate>;
  /** Fields of the environment that differ from the defaults, as on the wire. Unknown ones are sent too. */
  environment?: Record<string, unknown>;
  /** Domains beside the one of `frontendApi`. Default none. */
  domains?: Domain[];
}

/** What a user is made from. */
export interface UserSeed {
  firstName?: string | undefined;
  lastName?: string | undefined;
  email: string;
  /** Without one the user can sign in by email code only. */
  password?: string | undefined;
  /** True if the user has an authenticator app; its code is always 424242. */
  totp?: boolean;
  organizations?: { organization: Organization; role: string }[];
  /** What each session of this user has to settle first. */
  tasks?: TaskKey[];
}

/** One call that the Frontend API got. */
export interface LoggedRequest {
  /** The true verb: clerk-js sends PUT, PATCH and DELETE as POST with `_method`. */
  method: string;
  /** Host that was called: of the Frontend API, or of the proxy. */
  host: string;
  path: string;
  query: Record<string, string>;
  form: Record<string, string>;
  origin: string | null;
  /** Null while unanswered, and for good if the connection was cut. */
  status: number | null;
}

/** A Clerk application instance with everything it holds. */
export class Instance {
  readonly id: string;
  readonly type: 'development' | 'production';
  readonly frontendApi: string;
  readonly publishableKey: string;
  /** The eight characters that clerk-js appends to its cookies for this key. */
  readonly cookieSuffix: string;
  /** What the application's server calls the Backend API with. */
  readonly secretKey: string;
  readonly singleSession: boolean;
  readonly templates: Map<string, TokenTemplate>;
  readonly domains: readonly Domain[];
  /** Laid over the environment's defaults: `{ maintenance_mode: true }`. Set it any time; pages see it at their next load. */
  environment: Record<string, unknown>;
  readonly tokens: TokenIssuer;
  /** By how much its clock is ahead of the true one, in milliseconds; behind by a negative number. */
  clockAhead = 0;

  readonly users = new Map<string, User>();
  readonly organizations = new Map<string, Organization>();
  readonly clients = new Map<string, Client>();
  /** Dev browser tokens, with the id of the client once there is one. */
  readonly devBrowsers = new Map<string, string | null>();
  /** Ids of the link tokens that a satellite took: each is good once. */
  readonly usedLinks = new Set<string>();
  /** Cookie directives of handshakes that wait to be fetched, by nonce: each is good once. */
  readonly handshakes = new Map<string, readonly string[]>();
  /** Ids of the sessions that refresh tokens are for. */
  readonly refreshTokens = new Map<string, string>();
  readonly faults = new Faults();
  /** All calls, oldest first. Set its length to 0 to forget them. */
  readonly requests: LoggedRequest[] = [];
  readonly #clock: () => number;

  private constructor(
    options: InstanceOptions,
    parts: Pick<Instance, 'id' | 'publishableKey' | 'cookieSuffix' | 'tokens'>,
    clock: () => number,
  ) {
    this.id = parts.id;
    this.type = options.type;
    this.frontendApi = options.frontendApi;
    this.singleSession = options.singleSession ?? false;
    this.templates = new Map(Object.entries(options.templates ?? {}));
    this.domains = options.domains ?? [];
    this.environment = options.environment ?? {};
    this.publishableKey = parts.publishableKey;
    this.cookieSuffix = parts.cookieSuffix;
    this.secretKey = `sk_${options.type === 'development' ? 'test' : 'live'}_${newSecret()}`;
    this.tokens = parts.tokens;
    this.#clock = clock;
  }

  /** Makes an instance with a key pair of its own. `clock` gives the true time, in milliseconds since the epoch. */
  static async create(options: InstanceOptions, clock: () => number): Promise<Instance> {
    const id = newId('ins');
    const publishableKey = keyOf(options);
    const parts = {
      id,
      publishableKey,
      cookieSuffix: await getCookieSuffix(publishableKey),
      tokens: await TokenIssuer.create(id, options.frontendApi),
    };
    return new Instance(options, parts, clock);
  }

  /** The time by its clock, in milliseconds since the epoch. */
  readonly now = (): number => this.#clock() + this.clockAhead;

  /** Makes an organization without members. */
  addOrganization({ name, slug }: { name: string; slug: string }): Organization {
    const now = this.now();
    const organization: Organization = { id: newId('org'), name, slug, createdAt: now, updatedAt: now };
    this.organizations.set(organization.id, organization);
    return organization;
  }

  /** Makes a user whose email address is verified. */
  addUser(seed: UserSeed): User {
    const now = this.now();
    const user: User = {
      id: newId('user'),
      firstName: seed.firstName ?? null,
      lastName: seed.lastName ?? null,
      emailAddressId: newId('idn'),
      email: seed.email,
      password: seed.password ?? null,
      totp: seed.totp ? { ...newTotp(now), verified: true } : null,
      memberships: [],
      tasks: seed.tasks ?? [],
      unsafeMetadata: {},
      lastSignInAt: null,
      createdAt: now,
      updatedAt: now,
    };
    for (const { organization, role } of seed.organizations ?? []) this.addMembership(user, organization, role);
    this.users.set(user.id, user);
    return user;
  }

  /** Makes a user a member of an organization. `role` has Clerk's prefix: `org:admin`. */
  addMembership(user: User, organization: Organization, role: string): Membership {
    const membership: Membership = { id: newId('orgmem'), organization, role, createdAt: this.now() };
    user.memberships.push(membership);
    return membership;
  }

  /** Finds a user by email address, as people write it. */
  userByEmail(email: string): User | undefined {
    const wanted = email.trim().toLowerCase();
    return [...this.users.values()].find((user) => user.email.toLowerCase() === wanted);
  }

  /** Registers a development browser and gives its token. It has no client until something needs one. */
  addDevBrowser(): string {
    const token = newId('dvb');
    this.devBrowsers.set(token, null);
    return token;
  }

  /**
   * Makes a client. In development it belongs to a browser: the one given, else a new one; open a page with
   * `?__clerk_db_jwt=<client.devBrowser>` to be that browser. In production see `clientCookie`.
   */
  addClient(devBrowser = this.type === 'development' ? this.addDevBrowser() : null): Client {
    const now = this.now();
    const client: Client = {
      id: newId('client'),
      devBrowser,
      rotatingToken: newSecret(),
      sessions: [],
      signIn: null,
      signUp: null,
      lastActiveSessionId: null,
      lastAuthenticationStrategy: null,
      captchaBypass: false,
      cookieExpiresAt: now + CLIENT_COOKIE_LIFETIME_MS,
      createdAt: now,
      updatedAt: now,
    };
    this.clients.set(client.id, client);
    if (devBrowser) this.devBrowsers.set(devBrowser, client.id);
    return client;
  }

  /** Deletes a client. Its browser stays known and gets a new client when it needs one. */
  deleteClient(client: Client): void {
    this.clients.delete(client.id);
    if (client.devBrowser) this.devBrowsers.set(client.devBrowser, null);
  }

  /** Signs a user in without any request. The session is the client's last active one. */
  signIn(client: Client, user: User, strategy: Strategy = 'password'): Session {
    client.lastAuthenticationStrategy = strategy;
    return openSession(client, user, this.now());
  }

  /** Signs one user in as another, as the Dashboard's button does. The session is the client's last active one. */
  impersonate(client: Client, user: User, actor: User): Session {
    return openSession(client, user, this.now(), { sub: actor.id });
  }

  /** Value of the `__client` cookie that makes a production browser this client. */
  clientCookie(client: Client): Promise<string> {
    return this.tokens.clientToken(client);
  }
}

/** A new, unverified authenticator app. */
export function newTotp(now: number): Totp {
  return { id: newId('totp'), secret: newSecret(), verified: false, createdAt: now };
}

function keyOf({ type, frontendApi }: InstanceOptions): string {
  const host = Buffer.from(`${frontendApi}$`).toString('base64').replace(/=+$/, '');
  return `pk_${type === 'development' ? 'test' : 'live'}_${host}`;
}
