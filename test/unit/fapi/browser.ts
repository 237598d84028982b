import type { FrontendApi, Instance } from '../../fapi/index.ts';

/** An answer of the Frontend API. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** What most tests need of an envelope. */
export interface Envelope {
  response: { id: string; status: string };
  client: { id: string; sessions: { id: string }[] } | null;
}

/**
 * A browser that talks to one instance as clerk-js does: forms, PUT, PATCH and DELETE as POST with `_method`, the dev
 * browser token in the query, and a cookie jar.
 */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Set-Cookie lines of the last answer. */
  setCookies: string[] = [];
  devBrowser: string | null = null;
  readonly #frontendApi: FrontendApi;
  readonly #origin: string;
  readonly #host: string;

  /** `host` is the one that is called: of the instance, or of one of its domains. */
  constructor(
    frontendApi: FrontendApi,
    instance: Instance,
    origin = 'https://app.example.com',
    host = instance.frontendApi,
  ) {
    this.#frontendApi = frontendApi;
    this.#origin = origin;
    this.#host = host;
  }

  /** A browser of a development instance, with its dev browser token. */
  static async withDevBrowser(frontendApi: FrontendApi, instance: Instance): Promise<Browser> {
    const browser = new Browser(frontendApi, instance, 'http://localhost:3000');
    const { body } = await browser.call<{ id: string }>('POST', '/v1/dev_browser');
    browser.devBrowser = body.id;
    return browser;
  }

  /** Sends one call by its true verb. */
  async call<Body = Envelope>(
    method: string,
    path: string,
    form: Record<string, string> = {},
    query: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const url = new URL(path, `https://${this.#host}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    if (this.devBrowser) url.searchParams.set('__clerk_db_jwt', this.devBrowser);
    const isGet = method === 'GET';
    if (!isGet && method !== 'POST') url.searchParams.set('_method', method);
    return this.#send(url, {
      method: isGet ? 'GET' : 'POST',
      headers: { origin: this.#origin, cookie: this.#cookieHeader() },
      ...(!isGet && { body: new URLSearchParams(form) }),
    });
  }

  /** Goes where a redirect leads, as a navigation: without Origin. */
  async follow<Body = Envelope>(location: string | null): Promise<Answer<Body>> {
    return this.#send(new URL(location ?? ''), { headers: { cookie: this.#cookieHeader() } });
  }

  async #send<Body>(url: URL, init: RequestInit): Promise<Answer<Body>> {
    const response = await this.#frontendApi.app.request(url, init);
    this.#keepCookies(response.headers.getSetCookie());
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
  }

  /** Signs in by password and gives the id of the session. */
  async signIn(identifier: string, password: string): Promise<string> {
    const { body } = await this.call<{ response: { created_session_id: string } }>('POST', '/v1/client/sign_ins', {
      identifier,
      password,
    });
    return body.response.created_session_id;
  }

  #cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keepCookies(lines: string[]): void {
    this.setCookies = lines;
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=', 2);
      if (/Max-Age=0\b/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
