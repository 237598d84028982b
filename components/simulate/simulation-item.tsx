import type { ComponentChildren } from 'preact';
import type { RunningSimulation, Simulation } from '../../lib/protocol/simulation.ts';
import { ActionButton } from '../controls/action-button.tsx';
import type { Acting } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';
import { StateWord } from '../values/state-word.tsx';
import { SIMULATION_WORDS } from './simulation-words.ts';

interface SimulationItemProps {
  readonly simulation: Simulation;
  /** What is on now. */
  readonly running: RunningSimulation | null;
  readonly acting: Acting;
  readonly unavailable: string | null;
  /** What can be chosen of it. */
  readonly children?: ComponentChildren;
}

/** One simulation: what it does, and the button that starts it, or stops it while it is on. */
export function SimulationItem({ simulation, running, acting, unavailable, children }: SimulationItemProps) {
  const { t, actions } = useTools();
  const words = SIMULATION_WORDS[simulation.kind];
  const name = t(words.name);
  const isOn = running?.simulation.kind === simulation.kind;
  const action = { name: 'startSimulation', simulation } as const;
  return (
    <li class="simulation">
      <div class="simulation-words">
        <h3>
          {name} {isOn && <StateWord tone="soon">{t('simulateOn')}</StateWord>}
        </h3>
        <p class="muted">{t(words.does)}</p>
        {children}
      </div>
      <div class="buttons">
        {isOn ? (
          <button
            type="button"
            class="button"
            aria-label={t('simulateStopOf', name)}
            title={t('simulateStopHint')}
            onClick={() => actions.stopSimulation()}
          >
            {t('simulateStop')}
          </button>
        ) : (
          <ActionButton
            label={t('simulateStartOf', name)}
            title={t(simulation.kind === 'offline' ? 'simulateOfflineHint' : 'simulateStartHint')}
            unavailable={unavailable}
            running={acting.isRunning(action)}
            onClick={() => acting.act(action)}
          >
            {t('simulateStart')}
          </ActionButton>
        )}
      </div>
    </li>
  );
}
