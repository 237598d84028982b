import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Translate } from '../lib/i18n/translate.ts';
import { translateFrom } from './translate-from.ts';

const FOLDER = 'public/_locales';

/** A text, with a note for translators where it is English. */
export interface Message {
  readonly message: string;
  readonly description?: string;
}

/** The languages there are texts in, as their folders are named: `de`, `pt_BR`. */
export const LANGUAGES: readonly string[] = readdirSync(FOLDER).toSorted();

/** All texts of a language, by key. @throws Error when there are none */
export function messagesIn(language: string): Readonly<Record<string, Message>> {
  return JSON.parse(readFileSync(join(FOLDER, language, 'messages.json'), 'utf8'));
}

/** The texts of a language, put together as the browser does it: in English where the language lacks one. */
export function textsIn(language: string): Translate {
  return translateFrom({ ...messagesIn('en'), ...messagesIn(language) });
}
