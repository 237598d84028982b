import type { SimulationSettings } from '../page/simulation/simulate.ts';
import simulate from '../page/simulation/simulate.ts?injected';
import type { RunningSimulation } from '../protocol/simulation.ts';

/** The text of the script of a simulation, for a document that is about to load; null where it needs none. */
export function simulationScript({ id, frontendApi, simulation }: RunningSimulation): string | null {
  if (simulation.kind === 'offline') return null;
  const settings: SimulationSettings = { id, frontendApi, simulation };
  return `(${simulate})(${JSON.stringify(JSON.stringify(settings))})`;
}
