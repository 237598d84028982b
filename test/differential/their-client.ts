import type { Page } from 'puppeteer-core';
import type { Sample } from './arbitraries.ts';
import { now } from './json-values.ts';
import type { Outcome } from './outcome.ts';
import { read } from './read.ts';
import { clientShape } from './shape.ts';

type Methods = 'create' | 'destroy' | 'removeSessions';

/** What is used of the Client object of clerk-js. */
interface TheirClient extends Record<Methods, () => Promise<unknown>> {
  sessions: unknown;
  isNew(): boolean;
  isEligibleForTouch(): boolean;
  buildTouchUrl(parameters: { redirectUrl: URL }): string;
  clearCache(): void;
}

/** What is used of the page, with clerk-js in it. */
interface TheirWindow {
  Clerk: {
    version: string;
    client: { constructor: { new (json: unknown): TheirClient; instance: TheirClient } };
    getFapiClient(): { buildUrl(parameters: { path: string }): URL };
    load(options: object): Promise<void>;
  };
  readModel: typeof read;
}

/** A page with clerk-js of a version, ready and with nobody who listens to it. */
export interface TheirPage {
  readonly version: string;
  /** The address of `/client` that clerk-js builds. */
  readonly frontendApiUrl: string;
  /** What the page's clerk-js makes of samples. */
  outcomes(samples: readonly Sample[]): Promise<readonly Outcome[]>;
}

/** Loads the newest clerk-js into a page of the playground that has none. */
export async function loadTheirs(page: Page): Promise<TheirPage> {
  await page.addScriptTag({ content: `globalThis.readModel = ${read}` });
  const { version, frontendApiUrl } = await page.evaluate(async () => {
    const settings = await (await fetch('/settings.json')).json();
    await new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = settings.clerkJs['6'].url;
      script.crossOrigin = 'anonymous';
      script.dataset.clerkPublishableKey = settings.publishableKey;
      script.dataset.clerkProxyUrl = settings.proxyUrl;
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${script.src} could not be loaded.`)));
      document.head.append(script);
    });
    const { Clerk } = globalThis as unknown as TheirWindow;
    await Clerk.load({ telemetry: false });
    return { version: Clerk.version, frontendApiUrl: Clerk.getFapiClient().buildUrl({ path: '/client' }).href };
  });
  return { version, frontendApiUrl, outcomes: (samples) => outcomesOn(page, samples) };
}

async function outcomesOn(page: Page, samples: readonly Sample[]): Promise<readonly Outcome[]> {
  const outcomes = await page.evaluate(runInPage, JSON.stringify(samples), JSON.stringify(clientShape), now);
  return JSON.parse(outcomes);
}

/** Runs in the page, so it uses nothing from outside of it. Time stands still meanwhile, and the answers are given. */
async function runInPage(samplesText: string, shapeText: string, frozen: number): Promise<string> {
  const { Clerk, readModel } = globalThis as unknown as TheirWindow;
  const ClientOfPage = Clerk.client.constructor;
  const samples: Sample[] = JSON.parse(samplesText);
  const shape = JSON.parse(shapeText);
  const { Date: PageDate, fetch: pageFetch } = globalThis;

  globalThis.Date = class extends PageDate {
    constructor(...parameters: [] | [number]) {
      super(...(parameters.length === 0 ? ([frozen] as const) : parameters));
    }
    static override now() {
      return frozen;
    }
  } as DateConstructor;

  function describeError(error: unknown) {
    if (!(error instanceof Error) || !('errors' in error)) return { error: { name: (error as Error).name } };
    const { status, errors, retryAfter } = error as unknown as {
      status: number;
      errors: { code: string; longMessage?: string }[];
      retryAfter?: number;
    };
    const fields = { status, code: errors[0]?.code, longMessage: errors[0]?.longMessage, retryAfter };
    const names = { status: true, code: true, longMessage: true, retryAfter: true } as const;
    return { error: readModel(names, fields) };
  }

  async function call(client: TheirClient, { method, answer }: Sample) {
    const requests: object[] = [];
    globalThis.fetch = async (input, init) => {
      const url = new URL(String(input instanceof Request ? input.url : input));
      const [, path] = url.pathname.split('/v1');
      if (path !== '/client' && path !== '/client/sessions') return pageFetch(input, init);
      requests.push({ method: url.searchParams.get('_method') ?? init?.method, path, body: String(init?.body ?? '') });
      const headers = new Headers({ 'content-type': 'application/json' });
      if (answer.retryAfter !== null) headers.set('retry-after', String(answer.retryAfter));
      return new Response(answer.body, { status: answer.status, headers });
    };
    const result = await client[method]().then(
      (value) => (value === client ? 'client' : String(value)),
      (error: unknown) => describeError(error),
    );
    return { requests, result };
  }

  async function outcomeOf(sample: Sample) {
    // clerk-js finds the client of an answer's `client` here.
    const client = new ClientOfPage(JSON.parse(sample.client));
    ClientOfPage.instance = client;
    const outcome = {
      threw: null,
      properties: readModel(shape, client),
      isNew: client.isNew(),
      isEligibleForTouch: client.isEligibleForTouch(),
      touchUrl: client.buildTouchUrl({ redirectUrl: new URL(sample.redirectUrl) }),
    };
    client.clearCache();
    const tokensAfterClearCache = readModel([{ lastActiveToken: true }], client.sessions);
    return { ...outcome, tokensAfterClearCache, ...(await call(client, sample)), afterCall: readModel(shape, client) };
  }

  try {
    const outcomes: object[] = [];
    for (const sample of samples) {
      outcomes.push(await outcomeOf(sample).catch((error: unknown) => ({ threw: String(error) })));
    }
    return JSON.stringify(outcomes);
  } finally {
    globalThis.Date = PageDate;
    globalThis.fetch = pageFetch;
  }
}
