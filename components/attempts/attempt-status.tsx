import { useTools } from '../tools.ts';
import { Property } from '../values/property.tsx';
import { StateWord } from '../values/state-word.tsx';
import { Nothing } from '../values/value.tsx';
import type { NextStep } from './next-step.ts';
import { isOver } from './steps.ts';

interface AttemptStatusProps {
  readonly path: string;
  readonly attempt: { readonly status: string | null; readonly abandonAt: number | null };
  readonly next: NextStep;
}

/** The status of an attempt as Clerk names it, and what comes next. */
export function AttemptStatus({ path, attempt, next }: AttemptStatusProps) {
  const { t, now } = useTools();
  const { status } = attempt;
  const { tone, words } = isOver(attempt, now.value) ? ({ tone: 'past', words: 'attemptAbandoned' } as const) : next;
  return (
    <Property name="status" path={path} hint={t(words)}>
      {status === null ? <Nothing /> : <StateWord tone={tone}>{status}</StateWord>}
    </Property>
  );
}
