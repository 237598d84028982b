import { isFields } from '../diff/containers.ts';
import type { Pseudonyms } from '../redaction/pseudonyms.ts';

/** A value with the pseudonyms in all its texts turned back into what they stand for. Credentials stay hashes. */
export function restored<Value>(value: Value, pseudonyms: Pseudonyms): Value {
  return walk(value, (text) => pseudonyms.restored(text)) as Value;
}

function walk(value: unknown, restore: (text: string) => string): unknown {
  if (typeof value === 'string') return restore(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, restore));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [restore(name), walk(field, restore)]));
}
