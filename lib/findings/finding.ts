import type { MessageKey } from '../i18n/translate.ts';
import type { Action } from '../protocol/action.ts';
import type { RuleId } from './rule-id.ts';

/** How much a finding matters: people cannot sign in or are signed out, something will go wrong, or good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** All severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A text of `public/_locales`, with what stands at its places `$1`, `$2`, ... */
export interface Text {
  readonly key: MessageKey;
  readonly values: readonly (string | number)[];
}

/** A diagnosis: what is wrong, by what it shows, why it matters, and what to do. Without secrets. */
export interface Finding {
  /** The same one has the same id at every examination, on every page of the site. */
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** One line. */
  readonly statement: Text;
  /** The very values that it was told by. */
  readonly facts: readonly Fact[];
  readonly why: MessageKey;
  /** What to do, in this order. */
  readonly steps: readonly MessageKey[];
  /** A page of Clerk's documentation. */
  readonly docs: string;
  /** What the panel itself can do about it. */
  readonly fixes: readonly Fix[];
  /** Where in the panel it can be seen. */
  readonly places: readonly Place[];
}

/** A value that a finding was told by. */
export interface Fact {
  /** A message, or a name of Clerk's or of the browser that is the same in all languages, such as `__client_uat`. */
  readonly label: { readonly key: MessageKey } | { readonly name: string };
  readonly value: FactValue;
}

/** The value of a fact, by how it is to be written. */
export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Epoch ms. */
  | { readonly kind: 'time'; readonly at: number }
  /** Milliseconds; may be below zero. */
  | { readonly kind: 'duration'; readonly ms: number }
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'message'; readonly key: MessageKey }
  /** Nothing is there. */
  | { readonly kind: 'none' };

/** What the panel can do about a finding. */
export type Fix =
  | { readonly kind: 'act'; readonly action: Action }
  /** Loads the page anew. */
  | { readonly kind: 'reload' };

/** Where a finding can be seen. */
export type Place =
  /** A cookie by its key. */
  | { readonly tab: 'cookies'; readonly cookie: string }
  /** A claim of a session's token; null for the token as a whole. */
  | { readonly tab: 'tokens'; readonly sessionId: string; readonly claim: string | null }
  /** An event by its id. */
  | { readonly tab: 'timeline'; readonly event: number }
  /** A session by its id; null for all of them. */
  | { readonly tab: 'sessions'; readonly sessionId: string | null }
  | { readonly tab: 'client' | 'attempts' | 'server' | 'instance' };
