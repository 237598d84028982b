import type { ComponentChildren } from 'preact';
import type { ClerkInstance } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';

interface ReportedProps {
  readonly clerk: ClerkInstance;
  /** Name of a member of the Client object. */
  readonly member: string;
  readonly children: ComponentChildren;
}

/** The value of a member, or that this version of clerk-js has no such member: null or false would be an answer. */
export function Reported({ clerk, member, children }: ReportedProps) {
  const { t } = useTools();
  if (!clerk.unreported.includes(member)) return children;
  const version = clerk.instance.version ?? t('headerVersionUnknown');
  return (
    <span class="muted">
      <Sentence of="valueNotReported" parts={[<ForeignText key="version" text={version} />]} />
    </span>
  );
}
