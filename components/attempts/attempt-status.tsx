import { useTools } from '../tools.ts';
import { Property } from '../values/property.tsx';
import { StateWord } from '../values/state-word.tsx';
import { Nothing } from '../values/value.tsx';
import type { NextStep } from './next-step.ts';

/** The status of an attempt as Clerk names it, and what comes next. */
export function AttemptStatus({ path, status, next }: { path: string; status: string | null; next: NextStep }) {
  const { t } = useTools();
  return (
    <Property name="status" path={path} hint={t(next.words)}>
      {status === null ? <Nothing /> : <StateWord tone={next.tone}>{status}</StateWord>}
    </Property>
  );
}
