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
  readonly traceIds: readonly TracedCall[];
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

/**
 * The text of a file in pieces, with one line for each event. The same file always gives the same text, so a file that was
 * read and is written again is the same byte for byte.
 */
export function* timelineFileText({ events, ...head }: TimelineFile): Generator<string> {
  const fields = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  yield `{\n${fields.join('')}"events": [`;
  for (const [index, event] of events.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(event)}`;
  yield '\n]\n}\n';
}
