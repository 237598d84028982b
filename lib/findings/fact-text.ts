import { languageOf, plural, type Translate } from '../i18n/translate.ts';
import { duration } from '../time/index.ts';
import type { Fact, FactValue } from './finding.ts';

/** The name of a fact. */
export function factLabel({ label }: Fact, t: Translate): string {
  return 'key' in label ? t(label.key) : label.name;
}

/** A value in plain text, for copies and searches; times in ISO form. */
export function factText(value: FactValue, t: Translate): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'list':
      return value.items.join(', ');
    case 'time':
      return timeText(value.at);
    case 'duration':
      return durationText(value.ms, t);
    case 'bytes':
      return plural(t, 'tokenBytes', value.bytes, value.bytes.toLocaleString(languageOf(t)));
    case 'message':
      return t(value.key);
    case 'none':
      return t('findingFactNone');
  }
}

/** A length of time in ms, which may be below zero. What is shorter than a second is told in milliseconds. */
export function durationText(ms: number, t: Translate): string {
  const length = Math.abs(Math.round(ms));
  const text = length < 1_000 ? t('resultDuration', length) : duration(length, languageOf(t));
  return ms < 0 ? `−${text}` : text;
}

function timeText(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString();
}
