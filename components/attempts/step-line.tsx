import type { MessageKey } from '../../lib/i18n/translate.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import type { Step, StepState } from './steps.ts';
import { ProofState } from './verification-value.tsx';

const STATE_WORDS: Readonly<Record<StepState, MessageKey>> = {
  done: 'stepDone',
  current: 'stepCurrent',
  ahead: 'stepAhead',
  perhaps: 'stepPerhaps',
  stopped: 'stepStopped',
};

interface StepLineProps {
  /** What the steps lead through. */
  readonly label: string;
  readonly steps: readonly Step[];
}

/** The way to a session as a line of steps: what was passed, where it stands, and what comes next. */
export function StepLine({ label, steps }: StepLineProps) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <StepItem key={step.words ?? 'other'} step={step} />
      ))}
    </ol>
  );
}

function StepItem({ step: { words, state, details, verification } }: { step: Step }) {
  const { t } = useTools();
  const foreign = details.map((detail) => <ForeignText key={detail} text={detail} />);
  return (
    <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      <strong class="step-name">{words === null ? <code>{details}</code> : t(words)}</strong>{' '}
      <span class="step-notes">
        <Dotted
          items={[
            t(STATE_WORDS[state]),
            ...(words === null ? [] : foreign),
            verification && <ProofState key="proof" verification={verification} />,
          ]}
        />
      </span>
    </li>
  );
}
