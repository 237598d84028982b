import { describe, expect, test, vi } from 'vitest';
import { asksBefore } from '../../../lib/settings/asks-before.ts';
import { followSafety } from '../../../lib/settings/current-safety.ts';
import { readSafety, withSwitch } from '../../../lib/settings/read-safety.ts';
import { SAFEST, SAFETY_DEFAULTS, SAFETY_SWITCHES } from '../../../lib/settings/safety.ts';

describe('readSafety()', () => {
  test('has the defaults where nothing is stored, and for what is not', () => {
    expect(readSafety(undefined)).toEqual({ safety: SAFETY_DEFAULTS, unreadable: [] });
    expect(readSafety({ readOnly: true }).safety).toEqual({ ...SAFETY_DEFAULTS, readOnly: true });
  });

  test('takes a switch that cannot be read for on, and leaves the others as they are', () => {
    const { safety, unreadable } = readSafety({ readOnly: 'no', askDestroyClient: false, later: 1 });
    expect(safety).toEqual({ ...SAFETY_DEFAULTS, readOnly: true, askDestroyClient: false });
    expect(unreadable).toEqual(['readOnly']);
  });

  test.each([[null], [42], ['on'], [[true]]])('takes all for on where %j is stored', (stored) => {
    expect(readSafety(stored)).toEqual({ safety: SAFEST, unreadable: SAFETY_SWITCHES });
  });
});

test('withSwitch() keeps what it does not know', () => {
  expect(withSwitch({ later: 1, readOnly: 'no' }, 'askOthers', true)).toEqual({
    later: 1,
    readOnly: 'no',
    askOthers: true,
  });
  expect(withSwitch('damaged', 'readOnly', false)).toEqual({ readOnly: false });
});

describe('asksBefore()', () => {
  test('is true for destroy alone, until the user says otherwise', () => {
    expect(asksBefore(SAFETY_DEFAULTS, 'destroyClient')).toBe(true);
    for (const name of ['clearCache', 'removeSessions', 'endSession', 'deleteCookie'] as const) {
      expect(asksBefore(SAFETY_DEFAULTS, name), name).toBe(false);
    }
  });

  test('asks no second time where the action itself asks', () => {
    expect(asksBefore(SAFEST, 'endSession')).toBe(true);
    expect(asksBefore(SAFEST, 'clearCache')).toBe(true);
    expect(asksBefore(SAFEST, 'removeSessions')).toBe(true);
    expect(asksBefore(SAFEST, 'resetClerkState')).toBe(false);
  });
});

describe('followSafety()', () => {
  test('is read-only until the switches are read, and tells each change', async () => {
    let store = (_stored: unknown) => {};
    const safety = followSafety({
      read: async () => ({ askOthers: true }),
      onChanged: (listener) => {
        store = listener;
      },
    });
    expect(safety.state).toEqual(SAFEST);
    await safety.read;
    expect(safety.state).toEqual({ ...SAFETY_DEFAULTS, askOthers: true });

    const told = vi.fn();
    const stop = safety.listen(told);
    store({ readOnly: true });
    expect(told).toHaveBeenCalledExactlyOnceWith({ ...SAFETY_DEFAULTS, readOnly: true });
    stop();
    store(undefined);
    expect(told).toHaveBeenCalledOnce();
    expect(safety.state).toEqual(SAFETY_DEFAULTS);
  });

  test('stays read-only where they cannot be read, and says so', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const safety = followSafety({ read: () => Promise.reject(new Error('no storage')), onChanged: () => {} });
    await safety.read;
    expect(safety.state).toEqual(SAFEST);
    expect(warned).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no storage'));
    warned.mockRestore();
  });
});
