import type { FrontendApi } from '../client/index.ts';
import { frontendApiUrlBuilder } from '../frontend-api/build-url.ts';
import { CallError } from '../frontend-api/call-error.ts';
import { type DirectAccess, requestDirectly } from '../frontend-api/direct.ts';
import { sessionPath } from '../frontend-api/path-segment.ts';
import { type Ask, requestThroughPage, type TimedResponse, throughPage } from './page-way.ts';
import type { FrontendApiCall, Way } from './state.ts';

/** What decides over the way, asked for each call. */
export interface DocumentWays {
  /** True while a clerk-js lives in the page. */
  live(): boolean;
  /** The address of `/client`, the pattern of all others; null while the page names no instance. */
  template(): string | null;
  readonly ask: Ask;
  /**
   * How to make a call directly.
   * @throws {CallError} when that may not or cannot be
   */
  direct(call: string): Promise<Omit<DirectAccess, 'buildUrl'>>;
}

/**
 * The Frontend API of one document: through the page while it has a live clerk-js, directly when it has none. Counts and
 * names the calls on the way.
 */
export class DocumentApi implements FrontendApi {
  /** The last call that was answered. */
  lastCall: FrontendApiCall | null = null;
  readonly #ways: DocumentWays;

  constructor(ways: DocumentWays) {
    this.#ways = ways;
  }

  get way(): Way {
    return this.#ways.live() ? 'page' : 'direct';
  }

  buildUrl(address: Parameters<FrontendApi['buildUrl']>[0]): URL {
    const build = frontendApiUrlBuilder(this.#ways.template() ?? '');
    if (!build) throw new CallError('no_clerk', null, 'the page names no Frontend API');
    return build(address);
  }

  request(request: Parameters<FrontendApi['request']>[0]): Promise<TimedResponse> {
    const throughThePage = this.way === 'page';
    return this.#answered(
      throughThePage ? requestThroughPage(this.#ways.ask, request) : this.#requestDirectly(request),
    );
  }

  /** `Clerk.setActive()`: with a clerk-js that is more than the touch, without one it is the touch. */
  async setActive(sessionId: string, organizationId: string | null | undefined): Promise<TimedResponse> {
    const path = sessionPath(sessionId, 'touch');
    if (this.way === 'page') {
      const organization = organizationId === undefined ? {} : { organizationId };
      const done = throughPage(this.#ways.ask, { name: 'setActive', sessionId, ...organization });
      return this.#answered(done);
    }
    const intent = organizationId === undefined ? 'select_session' : 'select_org';
    const organization = organizationId === undefined ? {} : { active_organization_id: organizationId ?? '' };
    return this.request({ method: 'POST', path, body: { intent, ...organization } });
  }

  async #requestDirectly(request: Parameters<FrontendApi['request']>[0]): Promise<TimedResponse> {
    const access = await this.#ways.direct(`${request.method} /v1${request.path}`);
    const started = performance.now();
    const response = await requestDirectly({ ...access, buildUrl: (address) => this.buildUrl(address) }, request);
    const call = `${request.method} ${request.path}`;
    return { ...response, call, durationMs: Math.round(performance.now() - started) };
  }

  async #answered(response: Promise<TimedResponse>): Promise<TimedResponse> {
    const { way } = this;
    this.lastCall = null;
    const answer = await response;
    const { call, status, durationMs } = answer;
    const [method = '', path = ''] = call.split(' ');
    this.lastCall = { method, path: `/v1${path}`, status, durationMs, way };
    return answer;
  }
}
