import { errorFromResponse } from '../client/index.ts';
import { z } from '../client/wire.ts';
import { frontendApiUrlBuilder } from '../frontend-api/build-url.ts';
import { CallError } from '../frontend-api/call-error.ts';
import { directTemplate, requestDirectly } from '../frontend-api/direct.ts';
import { frontendApiBase } from '../frontend-api/instance-host.ts';
import type { InspectedFrame } from './inspected-frame.ts';

/** Header by which the Frontend API gives a dev browser another token; clerk-js uses that from then on. */
const TURNED = 'Clerk-Db-Jwt';

/**
 * Somebody who visits a page's Frontend API with a dev browser of their own, which need not be the page's: so their calls
 * go past the page's clerk-js.
 */
export class Visitor {
  readonly #frame: InspectedFrame;
  #devBrowser: string | null;

  /** @param devBrowser null for a visitor who has none yet */
  constructor(frame: InspectedFrame, devBrowser: string | null) {
    this.#frame = frame;
    this.#devBrowser = devBrowser;
  }

  /** The token as the last answer left it. */
  get devBrowser(): string | null {
    return this.#devBrowser;
  }

  /** @throws {CallError | FrontendApiError} */
  async post(path: string, body: Readonly<Record<string, string>>) {
    const { model, url } = this.#frame;
    const request = { method: 'POST', path, body } as const;
    const base = model.names && frontendApiBase(model.names, url);
    const buildUrl = base && frontendApiUrlBuilder(directTemplate(base));
    if (!buildUrl) throw new CallError('no_clerk');
    const access = await this.#frame.directAccess(`POST /v1${path}`);
    const response = await requestDirectly(
      {
        buildUrl,
        development: this.#devBrowser !== null,
        devBrowser: async () => this.#devBrowser,
        send: async (address, init) => {
          const answer = await access.send(address, init);
          this.#devBrowser = answer.headers.get(TURNED) || this.#devBrowser;
          return answer;
        },
      },
      request,
    );
    const error = errorFromResponse(request, response);
    if (error) throw error;
    return response;
  }
}

/** A visitor whom the Frontend API has never seen. @throws {CallError | FrontendApiError} */
export async function newVisitor(frame: InspectedFrame): Promise<Visitor> {
  const { payload } = await new Visitor(frame, null).post('/dev_browser', {});
  const made = z.object({ id: z.string() }).safeParse(payload).data;
  if (!made) throw new CallError('no_dev_browser', 'POST /v1/dev_browser');
  return new Visitor(frame, made.id);
}
