import { SESSION_TASKS, type Simulation } from '../../lib/protocol/simulation.ts';
import { whyReadOnly } from '../controls/why-unavailable.ts';
import { isLateIn } from '../simulate/is-late-in.ts';
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
  const on = view.state?.simulation;
  const common = { group: 'actions', leads: false } as const;
  if (on) {
    const name = t(SIMULATION_WORDS[on.simulation.kind].name);
    const stop: Command = {
      ...common,
      id: 'stopSimulation',
      label: t('simulateStopOf', name),
      hint: t('simulateStopHint'),
      unavailable: null,
      run: () => actions.stopSimulation(),
    };
    const again: Command = {
      ...common,
      id: 'reloadSimulated',
      label: t('sessionControl', t('simulateReload'), name),
      hint: t('simulateLate'),
      unavailable: whyReadOnly(t, view),
      run: () => actions.reloadSimulated(),
    };
    return isLateIn(on, view.frame) ? [stop, again] : [stop];
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
