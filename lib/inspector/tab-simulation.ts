import { CallError } from '../frontend-api/call-error.ts';
import { frontendApiBase, rootOf } from '../frontend-api/instance-host.ts';
import type { Arrival, SimulationSettings } from '../page/simulation/simulate.ts';
import type { RunningSimulation, Simulation } from '../protocol/simulation.ts';
import type { InspectedFrame } from './inspected-frame.ts';
import type { FrameDocument } from './inspector-browser.ts';
import { refuseProduction } from './refuse-production.ts';

/** What a simulation needs of the browser, for its one tab. */
export interface SimulationBrowser {
  /** Makes all requests of the tab to a Frontend API fail. */
  block(frontendApi: string): Promise<void>;
  unblock(): Promise<void>;
  /** Puts the script into a document, unless it is there; `late` also where it cannot be put in. */
  put(documentId: string, settings: SimulationSettings): Promise<Arrival>;
  /** Ends the script in all documents of the tab. */
  end(id: string): Promise<void>;
}

/** What is simulated in one tab. A new document gets the script as soon as the browser tells of it, which may be late. */
export class TabSimulation {
  readonly #browser: SimulationBrowser;
  readonly #running: () => RunningSimulation | null;
  readonly #changed: (running: RunningSimulation | null) => void;

  /** @param running what is on, as the state of the tab has it */
  constructor(
    browser: SimulationBrowser,
    running: () => RunningSimulation | null,
    changed: (running: RunningSimulation | null) => void,
  ) {
    this.#browser = browser;
    this.#running = running;
    this.#changed = changed;
  }

  /**
   * Begins, in the place of what is simulated now. A script comes into the present document with the panel, which loads it
   * anew, and into later ones from here.
   * @throws {CallError} `production_instance`, `no_clerk`, `no_access`
   */
  async start(frame: InspectedFrame, id: string, simulation: Simulation, since: number): Promise<void> {
    const frontendApi = frontendApiFor(frame);
    await this.end();
    if (simulation.kind === 'offline') await this.#browser.block(frontendApi);
    this.#changed({ id, simulation, frontendApi, since, late: [] });
  }

  /** Ends what is simulated; what came of it in the page stays until that is loaded anew. */
  async end(): Promise<RunningSimulation | null> {
    const running = this.#running();
    if (!running) return null;
    this.#changed(null);
    await Promise.all([this.#browser.unblock(), this.#browser.end(running.id)]);
    return running;
  }

  /** A frame shows a document. */
  async entered({ frameId, documentId }: FrameDocument): Promise<void> {
    const running = this.#running();
    if (!running || running.simulation.kind === 'offline') return;
    const { id, frontendApi, simulation } = running;
    const arrival = await this.#browser.put(documentId, { id, frontendApi, simulation });
    const now = this.#running();
    // Another one may have begun, or none be left: the document has heard of its end, or is to hear it.
    if (now?.id !== id) return this.#browser.end(id);
    if (arrival === 'present') return;
    const late = frameId === 0 ? [] : now.late.filter((each) => each !== documentId);
    this.#changed({ ...now, late: arrival === 'late' ? [...late, documentId] : late });
  }
}

/** Where the Frontend API of a document's development instance is. */
function frontendApiFor(frame: InspectedFrame): string {
  const { names } = frame.model;
  if (!names?.publishableKey) throw new CallError('no_clerk');
  refuseProduction(frame);
  const base = frontendApiBase(names, frame.url);
  if (!base || !frame.mayCall) throw new CallError('no_access');
  return rootOf(base);
}
