import type { FindingNote, TimelineEvent } from '../event.ts';
import { eventLine } from './event-line.ts';
import type { SupportFacts, TimelineFile, TimelineFileHead, UncheckedNote } from './timeline-file.ts';

/** Events that are written out; the file has them all. */
export const SUMMARY_EVENTS = 50;

/** A support bundle for people, as Markdown. */
export function supportSummary({ events, ...head }: TimelineFile): string {
  return summaryOf(head, events, events.length);
}

/**
 * The same of a file that is not held as a whole.
 * @param last its last events, at least `SUMMARY_EVENTS` if it has so many
 * @param count how many it has
 */
export function summaryOf(head: TimelineFileHead, last: readonly TimelineEvent[], count: number): string {
  const { exportedAt, extension, support, dropped, personal } = head;
  const persons = personal === 'kept' ? 'Names and addresses are real.' : 'Persons have pseudonyms.';
  const sections = [
    '# Clerk DevTools support bundle',
    `Exported ${time(exportedAt)} by Clerk DevTools ${text(extension)}. Credentials are replaced by hashes. ${persons}`,
    ...(support ? supportSections(support) : []),
    ...section(
      `Last events (${Math.min(count, SUMMARY_EVENTS)} of ${count})`,
      last.slice(-SUMMARY_EVENTS).map(eventItem),
    ),
    ...(dropped ? [`${dropped.count} older events were dropped, the last of ${time(dropped.until)}.`] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function supportSections({ versions, environment, findings, unchecked, traceIds }: SupportFacts): readonly string[] {
  return [
    ...section('Versions', Object.entries(versions).map(fact)),
    ...section('Environment', Object.entries(environment).map(fact)),
    ...section('Findings', findings.map(findingItem)),
    ...(unchecked.length > 0 ? section('Not checked', unchecked.map(uncheckedItem)) : []),
    ...section(
      'Trace ids',
      traceIds.map(({ at, call, status, codes, traceId }) => {
        return `- ${code(traceId)} ${time(at)} ${code([call, status, ...codes].join(' '))}`;
      }),
    ),
  ];
}

function section(title: string, items: readonly string[]): readonly string[] {
  return [`## ${title}`, items.length > 0 ? items.join('\n') : 'None.'];
}

function fact([name, value]: readonly [string, unknown]): string {
  return `- ${text(name)}: ${code(String(value))}`;
}

function findingItem({ rule, severity, title }: FindingNote): string {
  return `- ${severity}: ${text(title)} (${code(rule)})`;
}

function uncheckedItem({ rule, because }: UncheckedNote): string {
  return `- ${code(rule)}: ${because.map(text).join(', ')}`;
}

function eventItem(event: TimelineEvent): string {
  return `- ${time(event.at)} ${code(eventLine(event))}`;
}

function time(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString();
}

/** A text that says itself, whatever Markdown or HTML is in it; what counts only at the beginning of a line is left alone after it. */
function text(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>!|&~]|^[#+-]/g, (sign) => `\\${sign}`);
}

/** A text as code, with more backticks around it than it has within. */
function code(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(line) || line.trim() === '' ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}
