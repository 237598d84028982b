import { expect, test } from 'vitest';
import { outcomeText } from '../../components/timeline/outcome-text.ts';
import { textsIn } from '../texts.ts';

const t = textsIn('de');

test('what became of a cookie or a finding is said in words, and codes stay', () => {
  expect(outcomeText(t, { kind: 'cookie', outcome: 'changed' })).toBe('geändert');
  expect(outcomeText(t, { kind: 'finding', outcome: 'R23 gone' })).toBe(`R23 ${t('timelineFindingGone')}`);
  expect(outcomeText(t, { kind: 'call', outcome: 'changed' })).toBe('changed');
  expect(outcomeText(t, { kind: 'verdict', outcome: 'session-token-expired' })).toBe('session-token-expired');
  expect(outcomeText(t, { kind: 'navigated', outcome: null })).toBe('');
});
