import type { FindingNote, TimelineEvent } from '../event.ts';
import type { DroppedEvents } from '../store.ts';

/** What a file of ours says it is. */
export const FORMAT = 'clerk-devtools-timeline';

/** Goes up when files become such that an older version cannot read them. */
export const FORMAT_VERSION = 1;

/** A record of one tab that can be handed on: redacted as it was recorded. */
export interface TimelineFile {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  /** Epoch ms. */
  readonly exportedAt: number;
  /** Version of the extension. */
  readonly extension: string;
  /** Whether names, email addresses and the like were put back in place of their pseudonyms. */
  readonly personal: 'replaced' | 'kept';
  /** Older events that were gone by then. */
  readonly dropped: DroppedEvents | null;
  /** What a support bundle has besides. */
  readonly support: SupportFacts | null;
  /** In their order. */
  readonly events: readonly TimelineEvent[];
}

/** What somebody who helps wants to know first. */
export interface SupportFacts {
  /** By name: browser, extension, clerk-js, SDK. */
  readonly versions: Readonly<Record<string, string>>;
  /** The instance and its settings by name, as far as they matter. */
  readonly environment: Readonly<Record<string, string | number | boolean | null>>;
  readonly findings: readonly FindingNote[];
  /** Rules that could not look at everything, so that no finding of theirs says little. */
  readonly unchecked: readonly UncheckedNote[];
  readonly traceIds: readonly TracedCall[];
}

/** A rule that lacked something to look at, or failed itself. */
export interface UncheckedNote {
  /** Names the rule: `R38`. */
  readonly rule: string;
  /** What it lacked, or what went wrong in it: `verdicts: no-access`. */
  readonly because: readonly string[];
}

/** A call that Clerk's support can find. */
export interface TracedCall {
  readonly at: number;
  /** `POST /v1/client/sign_ins` */
  readonly call: string;
  readonly status: number;
  readonly codes: readonly string[];
  readonly traceId: string;
}

/** All of a file but its events. */
export type TimelineFileHead = Omit<TimelineFile, 'events'>;

/**
 * The text of a file in pieces, with one line for each event. The same file always gives the same text, so a file that was
 * read and is written again is the same byte for byte.
 */
export function* timelineFileText({ events, ...head }: TimelineFile): Generator<string> {
  yield headText(head);
  for (const [index, event] of events.entries()) yield eventText(event, index === 0);
  yield FILE_END;
}

/** The text of a file up to its first event. */
export function headText(head: TimelineFileHead): string {
  const fields = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  return `{\n${fields.join('')}"events": [`;
}

/** An event with what parts it from the one before. */
export function eventText(event: TimelineEvent, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n${JSON.stringify(event)}`;
}

/** What stands behind the last event. */
export const FILE_END = '\n]\n}\n';
