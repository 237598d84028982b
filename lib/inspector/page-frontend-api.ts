import type { FrontendApi } from '../client/index.ts';
import { frontendApiUrlBuilder } from '../frontend-api/build-url.ts';
import type { PageCommand, ResourceCall } from '../protocol/command.ts';
import type { Outcome } from '../protocol/observation.ts';
import { PageError } from './action-error.ts';
import type { FrontendApiCall } from './state.ts';

/** The calls that the hook can make; whatever else a model asks for has no way through the page. */
const CALLS: readonly string[] = ['PUT /client', 'DELETE /client', 'DELETE /client/sessions'] satisfies ResourceCall[];

/** Sends a command to the page and waits for what came of it. */
export type Ask = (command: PageCommand) => Promise<Outcome>;

/**
 * The Frontend API by way of the page's own clerk-js, which then knows of the change.
 * @param template the page's address for `/client`; null as long as it has named none
 * @param answered told of each call that was answered
 */
export function pageFrontendApi(
  ask: Ask,
  template: () => string | null,
  answered: (call: FrontendApiCall) => void,
): FrontendApi {
  return {
    async request({ method, path }) {
      const call = `${method} ${path}`;
      if (!CALLS.includes(call)) throw new PageError('no_clerk', `no way through the page for ${call}`, call);
      const outcome = await ask({ name: 'call', call: call as ResourceCall });
      if (outcome.kind !== 'response') throw PageError.of(outcome, `${method} /v1${path}`);
      const { status, payload, retryAfter, durationMs } = outcome;
      answered({ method, path: `/v1${path}`, status, durationMs });
      return { status, payload, retryAfter };
    },
    buildUrl(address) {
      const build = frontendApiUrlBuilder(template() ?? '');
      if (!build) throw new PageError('no_clerk', 'the page has named no Frontend API');
      return build(address);
    },
  };
}
