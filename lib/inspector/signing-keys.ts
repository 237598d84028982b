import { CallError } from '../frontend-api/call-error.ts';
import { frontendApiBase, type InstanceNames, rootOf } from '../frontend-api/instance-host.ts';
import { actionError } from './action-error.ts';
import type { InspectorBrowser } from './inspector-browser.ts';
import type { SigningKeys } from './state.ts';

const CALL = 'GET /.well-known/jwks.json';

/** Longest answer that is read, in UTF-16 units; the set of an instance needs some hundreds. */
const LONGEST_ANSWER = 100_000;

/** Members of a public RSA key: https://www.rfc-editor.org/rfc/rfc7517#section-4 */
const MEMBERS = ['kty', 'kid', 'n', 'e', 'alg', 'use'];

/** Asks the Frontend API that a document names for the keys that tokens are signed with: public, and once for each. */
export class SigningKeysReader {
  readonly #browser: Pick<InspectorBrowser, 'fetchPublic'>;
  readonly #told: (keys: SigningKeys) => void;
  #asked: string | null = null;

  constructor(browser: Pick<InspectorBrowser, 'fetchPublic'>, told: (keys: SigningKeys) => void) {
    this.#browser = browser;
    this.#told = told;
  }

  /**
   * Reads the keys, unless these were asked for before.
   * @param mayCall whether the Frontend API may be the page's and there is access to it
   */
  async read(names: InstanceNames | null, pageUrl: string, mayCall: boolean): Promise<void> {
    const base = names && frontendApiBase(names, pageUrl);
    if (!base) return;
    const url = new URL(`${rootOf(base)}/.well-known/jwks.json`);
    const asked = `${url} ${mayCall}`;
    if (this.#asked === asked) return;
    this.#asked = asked;
    const keys = await this.#ask(url, mayCall);
    if (this.#asked === asked) this.#told(keys);
  }

  async #ask(url: URL, mayCall: boolean): Promise<SigningKeys> {
    try {
      if (!mayCall) throw new CallError('no_access', CALL);
      return { kind: 'known', jwks: keysIn(await this.#answer(url)) };
    } catch (error) {
      return { kind: 'refused', error: actionError(error) };
    }
  }

  async #answer(url: URL): Promise<string> {
    try {
      const response = await this.#browser.fetchPublic(url);
      const text = await response.text();
      if (response.ok) return text;
      throw new CallError('network_error', CALL, `HTTP ${response.status}`);
    } catch (error) {
      if (error instanceof CallError) throw error;
      const { name, message } = error as Error;
      throw new CallError(name === 'TimeoutError' ? 'timeout' : 'network_error', CALL, message);
    }
  }
}

/** @throws {CallError} `not_json` for what is no set of keys */
function keysIn(text: string): Extract<SigningKeys, { kind: 'known' }>['jwks'] {
  const found = text.length > LONGEST_ANSWER ? null : parsed(text);
  const keys = typeof found === 'object' && found !== null && 'keys' in found ? found.keys : null;
  if (!Array.isArray(keys)) throw new CallError('not_json', CALL, 'the answer holds no set of keys');
  return { keys: keys.filter((key) => typeof key === 'object' && key !== null).map(publicFields) };
}

/** The members of a key that tokens are checked by; what else an answer holds could be of any shape and depth. */
function publicFields(key: object): Readonly<Record<string, string>> {
  const members = Object.entries(key).filter(([name, value]) => MEMBERS.includes(name) && typeof value === 'string');
  return Object.fromEntries(members);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
