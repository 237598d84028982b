import type { RunningSimulation, ScriptedSimulation } from '../../protocol/simulation.ts';
import { attempt, isClerk } from '../clerk.ts';
import { tokensInCookies } from './held-tokens.ts';
import { respondAs } from './respond.ts';

/** What the script is told. */
export interface SimulationSettings extends Pick<RunningSimulation, 'id' | 'frontendApi'> {
  readonly simulation: ScriptedSimulation;
}

/**
 * When the script came into a document: before clerk-js, perhaps after it began, or it was there already. Early means that
 * no answer has passed it by.
 */
export type Arrival = 'early' | 'late' | 'present';

/**
 * A script in the page's world, only while something is simulated there. It stands between clerk-js and the Frontend API, as
 * the page's `fetch`, and leaves all other requests alone. It ends by an event of the name of its simulation, and when the
 * document is left: one that comes back from the back/forward cache is as it was before.
 * @param settings `SimulationSettings` as JSON
 */
export default function simulate(settings: string): Arrival {
  const { id, frontendApi, simulation } = JSON.parse(settings) as SimulationSettings;
  if (!document.dispatchEvent(new Event(`${id}-present`, { cancelable: true }))) return 'present';

  const page = window as Window & { Clerk?: unknown };
  const stopping = new AbortController();
  const { signal } = stopping;
  const original = page.fetch;
  const respond = respondAs(simulation, tokensInCookies(attempt(() => document.cookie) ?? ''));
  const isFromStart = !('afterLoad' in simulation && simulation.afterLoad);

  /** The path of a call to the Frontend API; null for every other request. */
  const pathOf = (input: RequestInfo | URL): string | null => {
    const address = attempt(() => new URL(input instanceof Request ? input.url : input, document.baseURI));
    if (!address) return null;
    const { origin, pathname } = address;
    return `${origin}${pathname}`.startsWith(`${frontendApi}/v1/`)
      ? `${origin}${pathname}`.slice(frontendApi.length)
      : null;
  };

  const fetchSimulated: typeof fetch = (input, init) => {
    const pass = () => original.call(page, input, init);
    const path = signal.aborted ? null : pathOf(input);
    if (path === null || !(isFromStart || isLoaded(attempt(() => page.Clerk)))) return pass();
    const request = input instanceof Request ? input : null;
    const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
    const form = typeof init?.body === 'string' ? init.body : '';
    return respond({ method, path, form, pass, signal: init?.signal ?? request?.signal ?? null });
  };

  const begun = isClerk(attempt(() => page.Clerk)) || calls().some((address) => pathOf(address) !== null);
  page.fetch = fetchSimulated;
  const stop = () => {
    stopping.abort();
    // Whoever put another one in its place calls this one, which passes everything on.
    if (page.fetch === fetchSimulated) page.fetch = original;
  };
  document.addEventListener(id, stop, { signal });
  document.addEventListener(`${id}-present`, (event) => event.preventDefault(), { signal });
  addEventListener('pagehide', stop, { signal });
  return begun && isFromStart ? 'late' : 'early';
}

/** What the document has requested so far and got. */
function calls(): readonly string[] {
  return attempt(() => performance.getEntriesByType('resource').map(({ name }) => name)) ?? [];
}

function isLoaded(clerk: unknown): boolean {
  return isClerk(clerk) && attempt(() => clerk.loaded) === true;
}
