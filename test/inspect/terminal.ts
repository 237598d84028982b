import type { InspectedVerdict, Inspection } from './inspection.ts';

/** An inspection in lines for a terminal. What a file says cannot steer it: control characters are shown as `\u001b`. */
export function terminalText(from: Inspection): string {
  const { counts, findings, unchecked, verdicts, traceIds } = from;
  const lines = [
    `${from.kind === 'support-bundle' ? 'Support bundle' : 'Timeline'} of ${from.exportedAt}, Clerk DevTools ${from.extension}, ${number(from.events, 'event')}${from.dropped > 0 ? ` (${from.dropped} older ones dropped)` : ''}`,
    ...(from.personal === 'kept' ? ['It has real names and addresses.'] : []),
    ...factLines(from),
    '',
    `Server to a page load: ${verdictText(verdicts.document)}`,
    `Server to a fetch():   ${verdictText(verdicts.fetch)}`,
    '',
    from.examined
      ? `Findings: ${number(counts.error, 'error')}, ${number(counts.warning, 'warning')}, ${number(counts.info, 'note')}`
      : `Not examined: ${from.kind === 'timeline' ? 'a timeline without findings says nothing; export a support bundle' : 'the panel had not looked at the page yet; export again'}`,
    ...findings.map(({ rule, severity, title }) => `  ${severity.padEnd(7)}  ${rule.padEnd(4)} ${title}`),
    ...section(
      'Could not check',
      unchecked.map(({ rule, because }) => `${rule.padEnd(4)} ${because.join(', ')}`),
    ),
    ...section(
      "Trace ids, for Clerk's support",
      traceIds.map(({ call, status, codes, traceId }) => [traceId, status, call, ...codes].join('  ')),
    ),
  ];
  return `${lines.map(plain).join('\n')}\n`;
}

const FACTS = ['url', 'instance', 'frontendApi'];

function factLines({ environment, versions }: Inspection): readonly string[] {
  const facts = FACTS.map((name) => environment[name]).filter((value) => value !== null && value !== undefined);
  const products = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [facts, products].filter((each) => each.length > 0).map((each) => each.join(' · '));
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? ['', `${title}:`, ...items.map((item) => `  ${item}`)] : [];
}

function verdictText(verdict: InspectedVerdict | null): string {
  if (!verdict) return 'not known';
  return verdict.reason === null ? verdict.status : `${verdict.status} (${verdict.reason})`;
}

function number(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** Control characters, and those that turn the direction of text around. */
const STEERING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function plain(line: string): string {
  return line.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
