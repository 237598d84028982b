import type { TimelineEvent } from '../event.ts';
import { wholePath } from '../network/named-path.ts';
import type { Redacted, Redactor } from '../redaction/redactor.ts';
import type { RulesOf } from '../redaction/rules.ts';
import type { SupportFacts, TracedCall } from './timeline-file.ts';

/** What the panel knows of the page and its instance. */
export type SupportInput = Omit<SupportFacts, 'traceIds'>;

const SUPPORT_RULES: RulesOf<SupportInput> = {
  versions: { '*': 'text' },
  environment: { '*': 'text' },
  findings: { rule: 'word', severity: 'word', title: 'text' },
  unchecked: { rule: 'word', because: 'text' },
};

/** What somebody who helps wants to know first, redacted like the events. */
export function redactedSupport(input: SupportInput, redactor: Redactor): Promise<Redacted<SupportInput>> {
  return redactor.redact(input, SUPPORT_RULES);
}

/** The calls that Clerk's support can find, the newest first. */
export function tracedCalls(events: readonly TimelineEvent[]): readonly TracedCall[] {
  return events
    .flatMap((event): readonly TracedCall[] => {
      if (event.kind !== 'call' || event.traceId === null) return [];
      const { at, method, status, codes, traceId } = event;
      return [{ at, call: `${method} ${wholePath(event)}`, status, codes, traceId }];
    })
    .toReversed();
}
