import { sendByName } from './by-name.ts';

/** One stop of a navigation. */
export interface Hop {
  url: URL;
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

interface JarCookie {
  name: string;
  value: string;
  domain: string;
  hostOnly: boolean;
}

/** A browser that navigates by https host names: it follows redirects and keeps cookies by domain. */
export class Visitor {
  readonly #port: number;
  #cookies: JarCookie[] = [];

  constructor(httpsPort: number) {
    this.#port = httpsPort;
  }

  /** Cookies that a host gets, by name. */
  cookiesFor(host: string): Map<string, string> {
    const sent = this.#cookies.filter(
      ({ domain, hostOnly }) => host === domain || (!hostOnly && host.endsWith(`.${domain}`)),
    );
    return new Map(sent.map(({ name, value }) => [name, value]));
  }

  /** Sets a cookie of one host. */
  set(host: string, name: string, value: string): void {
    this.#keep({ name, value, domain: host, hostOnly: true });
  }

  /** Opens an address and goes wherever it sends; the last stop is the page. */
  async navigate(address: string): Promise<Hop[]> {
    const hops: Hop[] = [];
    let url: URL | null = new URL(address);
    while (url && hops.length < 10) {
      const hop: Hop = await this.send(url, { accept: 'text/html', 'sec-fetch-dest': 'document' });
      hops.push(hop);
      url = typeof hop.headers.location === 'string' ? new URL(hop.headers.location, url) : null;
    }
    return hops;
  }

  /** One request, as a script's `fetch` sends it unless headers say otherwise. */
  async send(url: URL, headers: Record<string, string> = { 'sec-fetch-dest': 'empty' }): Promise<Hop> {
    const cookie = [...this.cookiesFor(url.hostname)].map((pair) => pair.join('=')).join('; ');
    const answer = await sendByName(this.#port, url.href, { headers: { ...headers, cookie } });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.#keepLine(line, url.hostname);
    return { url, ...answer };
  }

  #keepLine(line: string, host: string): void {
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    const domain = /; Domain=([^;]+)/.exec(line)?.[1];
    const cookie = { name, value: pair.slice(name.length + 1), domain: domain ?? host, hostOnly: domain === undefined };
    this.#keep(cookie, /; Max-Age=0\b/.test(line));
  }

  #keep(cookie: JarCookie, remove = false): void {
    const { name, domain } = cookie;
    this.#cookies = this.#cookies.filter((other) => other.name !== name || other.domain !== domain);
    if (!remove) this.#cookies.push(cookie);
  }
}
