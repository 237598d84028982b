import { describe, expect, test } from 'vitest';
import { EXPLAINED_CODES, explainCode } from '../../../lib/findings/error-codes.ts';
import messages from '../../../public/_locales/en/messages.json';

describe('an error code', () => {
  test('is explained by what it means and what to do', () => {
    const { means, remedy } = explainCode('origin_invalid') ?? {};
    expect(means && messages[means].message).toContain('origin');
    expect(remedy && messages[remedy].message).toContain('development keys');
  });

  test('that is not known has no explanation', () => {
    expect(explainCode('something_new')).toBeNull();
    expect(explainCode('toString')).toBeNull();
  });

  test('is explained once', () => {
    expect(new Set(EXPLAINED_CODES).size).toBe(EXPLAINED_CODES.length);
  });
});
