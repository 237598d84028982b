import type { EventId, TimelineEvent } from './event.ts';
import type { Redacted } from './redaction/redactor.ts';

/** Keeps the events of each tab, in their order. */
export interface TimelineStore {
  /**
   * Keeps events and the marks that they set, all or nothing.
   * @param events with ids that ascend, and follow those of before
   */
  append(tabId: number, events: readonly Redacted<TimelineEvent>[], marks?: Partial<Marks>): Promise<void>;
  /** Events of a tab, the older first. */
  read(tabId: number, range?: EventRange): Promise<readonly TimelineEvent[]>;
  status(tabId: number): Promise<TimelineStatus>;
  marks(tabId: number): Promise<Marks>;
  /** Forgets the events of a tab, and goes on with its numbers. */
  clear(tabId: number): Promise<void>;
  /** Forgets all of a tab. */
  wipe(tabId: number): Promise<void>;
  wipeAll(): Promise<void>;
}

/** Which events are read; all by default. */
export interface EventRange {
  readonly first?: EventId;
  readonly last?: EventId;
  /** At most so many: the oldest of the range, or the newest. */
  readonly limit?: number;
  readonly from?: 'oldest' | 'newest';
}

/** What is kept of a tab. */
export interface TimelineStatus {
  readonly count: number;
  /** Characters of all events as JSON, nearly all of which take one byte. */
  readonly characters: number;
  /** The id that the next event may have. */
  readonly nextId: EventId;
  /** The older events that made room for newer ones; null when there are none. */
  readonly dropped: DroppedEvents | null;
}

/** What was kept last of that which is told again, when a worker stops before it can say that it has it. */
export interface Marks {
  readonly heard: HeardMessage | null;
  /** Id of the request for an action. */
  readonly acted: string | null;
}

/** Of a tab of which nothing was kept. */
export const NO_MARKS: Marks = { heard: null, acted: null };

/**
 * Names a message of DevTools' page. They come in their order, and again while no worker has said that it kept them: the last
 * one that was kept tells which are new.
 */
export interface HeardMessage {
  /** The page that sent it, a random id. */
  readonly line: string;
  /** Counts the messages of that page, from one. */
  readonly number: number;
}

/** Events that are gone. */
export interface DroppedEvents {
  readonly count: number;
  /** When the last of them happened, epoch ms. */
  readonly until: number;
}

/** How much is kept of a tab. */
export interface TimelineLimits {
  readonly events: number;
  readonly characters: number;
}

/** Over 100,000 events stay when the oldest are dropped. An hour of token refreshes has 350, with 1,000 characters each. */
export const DEFAULT_LIMITS: TimelineLimits = { events: 120_000, characters: 160_000_000 };

/** The part of a limit that is dropped at once when it is passed, so that it does not happen at every event. */
export const DROPPED_PART = 1 / 8;

/** What is known of a tab without events. */
export const EMPTY_STATUS: TimelineStatus = { count: 0, characters: 0, nextId: 1, dropped: null };
