import { CallError } from './call-error.ts';
import { rootOf } from './instance-host.ts';

/** Version of the Frontend API that direct calls are made for: the newest with a published description. */
const API_VERSION = '2026-05-12';

/** Longest answer that is read, in UTF-16 units; as long as what a page may say. */
const LONGEST_ANSWER = 8_000_000;

/** What direct calls need to know and to be able to do. */
export interface DirectAccess {
  buildUrl(address: { readonly path: string }): URL;
  readonly development: boolean;
  /** The dev browser token in the page's cookies, or null. */
  devBrowser(): Promise<string | null>;
  /** Sends a request with the browser's cookies for that host and the page's origin; gives up after ten seconds. */
  send(url: URL, init: RequestInit): Promise<Response>;
}

interface DirectRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
}

/** What came back: the parsed JSON, the text where it is none, or null where there is nothing. */
interface DirectResponse {
  readonly status: number;
  readonly payload: unknown;
  readonly retryAfter: number | null;
}

/** The address of `/client` for a page without clerk-js, the pattern of all others. */
export function directTemplate(base: URL): string {
  return `${rootOf(base)}/v1/client?__clerk_api_version=${API_VERSION}`;
}

/**
 * Calls the Frontend API as clerk-js would: everything but GET goes as POST with its verb in `_method`, bodies are forms,
 * and in development the dev browser token says who asks.
 * @throws {CallError} `no_dev_browser`, `timeout`, `network_error`
 */
export async function requestDirectly(
  access: DirectAccess,
  { method, path, body }: DirectRequest,
): Promise<DirectResponse> {
  const call = `${method} /v1${path}`;
  const url = access.buildUrl({ path });
  if (method !== 'GET' && method !== 'POST') url.searchParams.set('_method', method);
  if (access.development) url.searchParams.set('__clerk_db_jwt', await devBrowserOf(access, call));
  const form = { method: 'POST', body: new URLSearchParams(body ?? {}) };
  try {
    const response = await access.send(url, method === 'GET' ? {} : form);
    return { status: response.status, payload: await read(response), retryAfter: retryAfterOf(response) };
  } catch (error) {
    const { name, message } = error as Error;
    throw new CallError(name === 'TimeoutError' ? 'timeout' : 'network_error', call, message);
  }
}

async function devBrowserOf(access: DirectAccess, call: string): Promise<string> {
  const token = await access.devBrowser();
  if (!token) throw new CallError('no_dev_browser', call);
  return token;
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return null;
  if (text.length > LONGEST_ANSWER) throw new Error(`the answer has ${text.length} characters, more than can be read`);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function retryAfterOf({ headers }: Response): number | null {
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) ? null : seconds;
}
