import type { PersonalKind } from './pseudonyms.ts';

/** What does the replacing: by the key and the pseudonyms of one record. */
export interface Hands {
  /** Stands for a credential; an empty text stays empty. */
  hash(secret: string): string;
  /** Stands for what tells who somebody is; what looks like a credential is taken for one. */
  personal(kind: PersonalKind, value: string): string;
  /** Stands for anything at all: for somebody who is known or looks like it, else as for a credential. */
  value(value: string): string;
  /** A text without what looks like a credential or like somebody. */
  word(text: string): string;
  /** The same, for a text that may be long and random. */
  id(text: string): string;
  /** The same as `word`, and without what is known to tell who somebody is. */
  text(text: string): string;
}
