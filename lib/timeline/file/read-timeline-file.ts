import { PatchError } from '../diff/apply.ts';
import { pathText } from '../diff/change.ts';
import type { TimelineEvent } from '../event.ts';
import type { Moment, RecordedFrame } from '../moment.ts';
import { momentAfter } from '../moment-at.ts';
import { eventSchema } from './event-schema.ts';
import { headSchema } from './file-schema.ts';
import { FRAME_PARTS } from './moment-schema.ts';
import { FORMAT, FORMAT_VERSION, type TimelineFile } from './timeline-file.ts';
import { z } from './zod.ts';

/** A file that cannot be shown. The message says what is wrong, where, and what to do. */
export class TimelineFileError extends Error {
  override readonly name = 'TimelineFileError';
  /** The place in the file, such as `events[12].status`; null when it is the file as a whole. */
  readonly place: string | null;

  constructor(problem: string, place: string | null, advice: string) {
    super(`${place === null ? '' : `${place}: `}${problem} ${advice}`);
    this.place = place;
  }
}

const EXPORT_AGAIN = 'The file was changed or cut off: ask for a new export.';
const FOREIGN = 'Choose a file that was exported from the Timeline of Clerk DevTools.';

/**
 * Reads a file. What an older version does not know in it is left alone. All else is looked at, every moment too, so that what it gives can be shown without another error.
 * @throws {TimelineFileError}
 */
export function readTimelineFile(text: string): TimelineFile {
  const json = parsed(text);
  checkDepth(json);
  checkFormat(json);
  check(headSchema, json, '');
  const file = json as TimelineFile;
  const moments = new MomentChecker();
  let lastId = 0;
  for (const [index, event] of file.events.entries()) {
    const place = `events[${index}]`;
    check(eventSchema, event, place);
    if (event.id <= lastId) {
      throw new TimelineFileError(`The id ${event.id} does not come after ${lastId}.`, place, EXPORT_AGAIN);
    }
    lastId = event.id;
    moments.check(event, place);
  }
  return file;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TimelineFileError(`This is not JSON (${reason}).`, null, EXPORT_AGAIN);
  }
}

/** No moment has half as many levels. What goes through a file calls itself for each. */
const DEEPEST = 100;

function checkDepth(json: unknown): void {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new TimelineFileError(`It has more than ${DEEPEST} levels.`, null, EXPORT_AGAIN);
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
}

/** Tells a foreign file, and one of another version, from a damaged one. */
function checkFormat(json: unknown): void {
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  if (format !== FORMAT) {
    throw new TimelineFileError(`This is no timeline: there is no format "${FORMAT}".`, 'format', FOREIGN);
  }
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    const problem = `The file has version ${version}, and this Clerk DevTools reads version ${FORMAT_VERSION}.`;
    throw new TimelineFileError(problem, 'version', 'Update the extension.');
  }
}

function check(schema: z.ZodMiniType, value: unknown, place: string): void {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return;
  const inside = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  throw new TimelineFileError(`${issue.message}.`, `${place}${inside}`.replace(/^\./, ''), EXPORT_AGAIN);
}

/** A moment of which the frames are looked at part by part. */
const shellSchema = z.object({ frames: z.array(z.record(z.string(), z.unknown())) });

/** Follows the moments of a file. Of each, only what its step has brought is looked at. */
class MomentChecker {
  #moment: Moment | null = null;
  readonly #checked = new WeakSet<object>();

  check({ step }: TimelineEvent, eventPlace: string): void {
    if (!step) return;
    const place = `${eventPlace}.step`;
    try {
      this.#moment = momentAfter(this.#moment, step);
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      throw new TimelineFileError(error.message, place, EXPORT_AGAIN);
    }
    // A whole moment is part of the event and was looked at with it.
    if (step.kind === 'whole') return;
    check(shellSchema, this.#moment, place);
    for (const frame of this.#moment?.frames ?? []) {
      if (!this.#isKnown(frame)) this.#checkFrame(frame, `${place}.${pathText(['frames', { id: frame.id }])}`);
    }
  }

  #checkFrame(frame: RecordedFrame, place: string): void {
    for (const name of Object.keys(FRAME_PARTS) as (keyof RecordedFrame)[]) {
      if (!this.#isKnown(frame[name])) check(FRAME_PARTS[name], frame[name], `${place}.${name}`);
    }
  }

  /** True for an object that was looked at before; patches leave what they do not touch. */
  #isKnown(part: unknown): boolean {
    if (typeof part !== 'object' || part === null) return false;
    const isKnown = this.#checked.has(part);
    this.#checked.add(part);
    return isKnown;
  }
}
