import type { MessageKey } from '../i18n/translate.ts';
import type { Fact, FactValue } from './finding.ts';

/** A fact under a name of Clerk's or of the browser, the same in all languages. */
export function named(name: string, value: FactValue): Fact {
  return { label: { name }, value };
}

/** A fact under a message. */
export function labelled(key: MessageKey, value: FactValue): Fact {
  return { label: { key }, value };
}

/** A text as it is; nothing for null and for an empty one. */
export function text(value: string | number | null | undefined): FactValue {
  return value === null || value === undefined || value === '' ? { kind: 'none' } : { kind: 'text', text: `${value}` };
}

/** Some texts; nothing for none. */
export function list(items: readonly string[]): FactValue {
  return items.length === 0 ? { kind: 'none' } : { kind: 'list', items };
}

/** A time in epoch ms. */
export function time(at: number | null): FactValue {
  return at === null ? { kind: 'none' } : { kind: 'time', at };
}

/** A length of time in ms. */
export function duration(ms: number): FactValue {
  return { kind: 'duration', ms };
}

/** A size in bytes. */
export function bytes(size: number): FactValue {
  return { kind: 'bytes', bytes: size };
}

/** A message; nothing for null. */
export function message(key: MessageKey | null): FactValue {
  return key === null ? { kind: 'none' } : { kind: 'message', key };
}
