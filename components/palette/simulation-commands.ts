import { SESSION_TASKS, type Simulation } from '../../lib/protocol/simulation.ts';
import { SIMULATION_WORDS } from '../simulate/simulation-words.ts';
import { whyNotSimulate } from '../simulate/why-not-simulate.ts';
import type { CommandTools } from './action-commands.ts';
import type { Command } from './command.ts';

/** As they begin by one click in their tab. */
const SIMULATIONS: readonly Simulation[] = [
  { kind: 'offline' },
  { kind: 'slow', afterLoad: true },
  { kind: 'unauthorized', afterLoad: true },
  { kind: 'rate-limited', afterLoad: true },
  { kind: 'server-error', afterLoad: true },
  { kind: 'expired-token' },
  { kind: 'touch-due' },
  ...SESSION_TASKS.map((task) => ({ kind: 'pending-session', task }) as const),
];

/** What can be simulated, or how what is simulated ends. */
export function simulationCommands({ view, t, acting, actions }: CommandTools): readonly Command[] {
  const running = view.state?.simulation?.simulation;
  const common = { group: 'actions', leads: false } as const;
  if (running) {
    const label = t('simulateStopOf', t(SIMULATION_WORDS[running.kind].name));
    const run = () => actions.stopSimulation();
    return [{ ...common, id: 'stopSimulation', label, hint: t('simulateStopHint'), unavailable: null, run }];
  }
  const unavailable = acting.whyNot('startSimulation') ?? whyNotSimulate(t, view);
  return SIMULATIONS.map((simulation) => {
    const { name, does } = SIMULATION_WORDS[simulation.kind];
    const label = t('simulateStartOf', t(name));
    return {
      ...common,
      id: JSON.stringify(simulation),
      label: simulation.kind === 'pending-session' ? `${label} · ${simulation.task}` : label,
      hint: t(does),
      unavailable,
      run: () => acting.act({ name: 'startSimulation', simulation }),
    };
  });
}
