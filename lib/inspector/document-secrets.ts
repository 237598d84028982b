import { webHost } from '../access/hosts.ts';
import type { Client, Token } from '../client/index.ts';
import type { Cookie } from '../cookies/cookie.ts';
import type { CookieStore } from '../cookies/store.ts';
import type { InspectorBrowser } from './inspector-browser.ts';
import type { DocumentSecrets, HeldToken } from './secrets.ts';

/** The document whose secrets are read. */
interface SecretDocument {
  readonly documentId: string;
  readonly url: string;
  readonly cookies: CookieStore;
  /** Hosts of its cookies that the extension may read. */
  readonly hosts: readonly string[];
  readonly client: Client | null;
}

/** A token that was minted in the panel. */
interface MintedToken {
  readonly sessionId: string;
  /** Null for the session token. */
  readonly template: string | null;
  readonly token: Token;
}

/** The longest time that a timer can wait, ms. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Reads what the browser holds of Clerk for one document, and tells it when it is something else than before. */
export class DocumentSecretsReader {
  readonly #browser: Pick<InspectorBrowser, 'storageKeys' | 'now'>;
  readonly #document: () => SecretDocument;
  readonly #told: (secrets: DocumentSecrets) => void;
  /** The newest of each kind. */
  #minted: readonly MintedToken[] = [];
  #last = '';
  #reading: Promise<void> | null = null;
  /** Something changed while it was being read. */
  #again = false;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    browser: Pick<InspectorBrowser, 'storageKeys' | 'now'>,
    document: () => SecretDocument,
    told: (secrets: DocumentSecrets) => void,
  ) {
    this.#browser = browser;
    this.#document = document;
    this.#told = told;
  }

  /** Takes in a token that was minted in the panel. */
  hold(minted: MintedToken): void {
    const others = this.#minted.filter((held) => !isSameKind(held, minted));
    this.#minted = [...others, minted];
  }

  /** Lets go of the minted tokens. */
  clearCache(): void {
    this.#minted = [];
  }

  /** Lets go of everything, here and in the panels: the extension may not read it any more. */
  forget(): void {
    this.stop();
    this.#minted = [];
    this.#tell({ documentId: this.#document().documentId, cookies: [], storageKeys: [], tokens: [] });
  }

  /** Reads all of it. Changes that come in a burst, as when clerk-js signs in, are read once more at their end. */
  read(): Promise<void> {
    this.#again = this.#reading !== null;
    this.#reading ??= this.#readUntilSettled().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /** Reads no more by itself: the document is gone, or nobody looks. */
  stop(): void {
    clearTimeout(this.#expiry);
  }

  async #readUntilSettled(): Promise<void> {
    do {
      this.#again = false;
      await this.#readOnce();
    } while (this.#again);
  }

  async #readOnce(): Promise<void> {
    const { documentId, url, cookies, hosts, client } = this.#document();
    if (!this.#mayRead) return;
    const [found, storageKeys] = await Promise.all([
      cookies.listClerk(url, hosts),
      this.#browser.storageKeys(documentId),
    ]);
    if (!this.#mayRead) return;
    this.#readAtExpiry(found);
    this.#tell({ documentId, cookies: found, storageKeys, tokens: this.#tokens(client) });
  }

  /** The browser tells of an expired cookie when it clears it away, and that is when somebody asks for it. */
  #readAtExpiry(cookies: readonly Cookie[]): void {
    clearTimeout(this.#expiry);
    const now = this.#browser.now();
    const expiries = cookies.map(({ expirationDate = 0 }) => expirationDate * 1000).filter((at) => at > now);
    if (expiries.length === 0) return;
    this.#expiry = setTimeout(() => void this.read(), Math.min(Math.min(...expiries) - now + 1, LONGEST_WAIT));
  }

  /** Access may be taken away while it is being read. */
  get #mayRead(): boolean {
    const { url, hosts } = this.#document();
    const host = webHost(url);
    return host !== null && hosts.includes(host);
  }

  #tell(secrets: DocumentSecrets): void {
    const text = JSON.stringify(secrets);
    if (text === this.#last) return;
    this.#last = text;
    this.#told(secrets);
  }

  /** The Client's own session tokens, where none was minted since, and the tokens of templates. */
  #tokens(client: Client | null): readonly HeldToken[] {
    const sessions = client?.sessions ?? [];
    const own = sessions.flatMap(({ id, lastActiveToken }) =>
      lastActiveToken ? [{ sessionId: id, template: null, token: lastActiveToken }] : [],
    );
    const minted = this.#minted.filter(
      (held) =>
        sessions.some(({ id }) => id === held.sessionId) &&
        !own.some((token) => isSameKind(token, held) && !isOlder(token.token, held.token)),
    );
    return [...own.filter((token) => !minted.some((held) => isSameKind(held, token))), ...minted].map(
      ({ sessionId, template, token }) => ({ sessionId, template, text: token.getRawString() }),
    );
  }
}

function isSameKind(one: MintedToken, other: MintedToken): boolean {
  return one.sessionId === other.sessionId && one.template === other.template;
}

function isOlder(one: Token, other: Token): boolean {
  return (one.issuedAt?.getTime() ?? 0) < (other.issuedAt?.getTime() ?? 0);
}
