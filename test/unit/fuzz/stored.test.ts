import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import { readDismissed } from '../../../lib/findings/dismissed.ts';
import { readSafety, withSwitch } from '../../../lib/settings/read-safety.ts';
import { SAFETY_DEFAULTS, SAFETY_SWITCHES } from '../../../lib/settings/safety.ts';
import { broken, jsons } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const settings = fc.oneof(broken({ ...SAFETY_DEFAULTS, later: { version: 2 } }), jsons, fc.constant(undefined));

describe('stored settings', () => {
  fuzz('are switches, of which those that cannot be read are on', settings, (stored) => {
    const { safety, unreadable } = readSafety(stored);
    expect(Object.keys(safety)).toEqual(SAFETY_SWITCHES);
    for (const name of SAFETY_SWITCHES) expect(typeof safety[name]).toBe('boolean');
    for (const name of unreadable) expect(safety[name]).toBe(true);
  });

  fuzz(
    'take a change, whatever they were',
    fc.tuple(settings, fc.constantFrom(...SAFETY_SWITCHES), fc.boolean()),
    ([stored, name, on]) => expect(readSafety(withSwitch(stored, name, on)).safety[name]).toBe(on),
  );
});

describe('dismissed findings that are stored', () => {
  const lists = broken({ kept: ['R08:duplicate:__session', 'R30:note:', 'R41:left:a'] });
  const ids = fc.oneof(
    lists.map((json) => (json as { kept?: unknown } | null)?.kept),
    fc.array(jsons, { maxLength: 5 }),
  );

  fuzz('are ids, some or none', fc.oneof(ids, jsons, fc.constant(undefined)), (stored) => {
    const read = readDismissed(stored);
    expect(read.size).toBeLessThanOrEqual(1_000);
    for (const id of read) expect(typeof id).toBe('string');
  });
});
