import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { SESSION_TASKS, type SessionTask, type Simulation } from '../../lib/protocol/simulation.ts';
import { useActing } from '../controls/use-acting.ts';
import { instanceOf } from '../state.ts';
import '../styles/simulate.css';
import { useTools } from '../tools.ts';
import { SimulationItem } from './simulation-item.tsx';
import { whyNotSimulate } from './why-not-simulate.ts';

/** Simulations of a Frontend API that answers late, or with an error. */
const ANSWERS = ['slow', 'unauthorized', 'rate-limited', 'server-error'] as const;

/** What can be simulated in the tab, and why not where it cannot. */
export function Simulate({ view }: { view: PanelView }) {
  const { t } = useTools();
  const acting = useActing(view);
  const [afterLoad, setAfterLoad] = useState(true);
  const [task, setTask] = useState<SessionTask>('choose-organization');
  const instance = instanceOf(view.frame)?.instance ?? null;
  const unavailable = acting.whyNot('startSimulation') ?? whyNotSimulate(t, view);
  const item = (simulation: Simulation, choice?: ComponentChildren) => (
    <SimulationItem
      key={simulation.kind}
      simulation={simulation}
      running={view.state?.simulation ?? null}
      acting={acting}
      unavailable={unavailable}
    >
      {choice}
    </SimulationItem>
  );

  return (
    <div class="simulate">
      <p class="simulate-about">{t('simulateAbout')}</p>
      {instance?.type === 'production' && <p class="simulate-about tone-soon">{t('simulateProduction')}</p>}
      <section aria-labelledby="simulate-answers">
        <h2 id="simulate-answers">{t('simulateAnswers')}</h2>
        <ul>{item({ kind: 'offline' })}</ul>
        <label class="simulate-choice">
          <input
            type="checkbox"
            checked={afterLoad}
            onChange={({ currentTarget }) => setAfterLoad(currentTarget.checked)}
          />
          <span>{t('simulateAfterLoad')}</span>
        </label>
        <ul>{ANSWERS.map((kind) => item({ kind, afterLoad }))}</ul>
        <p class="hint">{t('simulateUnseen')}</p>
      </section>
      <section aria-labelledby="simulate-states">
        <h2 id="simulate-states">{t('simulateStates')}</h2>
        <ul>
          {item({ kind: 'expired-token' })}
          {item({ kind: 'touch-due' })}
          {item(
            { kind: 'pending-session', task },
            <label>
              {t('simulateTask')}{' '}
              <select
                class="select"
                value={task}
                onChange={({ currentTarget }) => setTask(currentTarget.value as SessionTask)}
              >
                {SESSION_TASKS.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </select>
            </label>,
          )}
        </ul>
        <p class="hint">{t('simulateRewritten')}</p>
      </section>
    </div>
  );
}
