import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { definition, renderPanel, textOf } from './render-panel.tsx';
import { clientJSON, NOW } from './samples/client-json.ts';
import { clientOf, withClerk } from './samples/views.ts';

const DAY = 86_400_000;

/** Shows a Client whose cookie expires that far from now, in ms, and gives what is said of its touch. */
function show(left: number | null) {
  const cookie_expires_at = left === null ? null : NOW + left;
  const { tick } = renderPanel(withClerk({ client: clientOf({ ...clientJSON, cookie_expires_at }) }));
  const said = () => textOf(definition('isEligibleForTouch()', screen.getByRole('tabpanel')));
  const mark = () => document.querySelector<HTMLElement>('.touch-bar')?.style.getPropertyValue('--due');
  return { said, mark, tick };
}

test('a young cookie has its mark 8 days before the end', () => {
  const { said, mark } = show(400 * DAY);

  expect(mark()).toBe('0.980');
  expect(said()).toMatch(/^false ?today touch from \w+ \d+, \d{4} expires \w+ \d+, \d{4}.*false is normal/);
});

test('a bar becomes due while it is looked at, when 8 days are left', () => {
  const { said, mark, tick } = show(8 * DAY + 1_000);

  expect(said()).toMatch(/^false/);
  tick(1_000);
  expect(mark()).toBe('0.000');
  expect(said()).toMatch(/^true ?touch since .*expires/);
});

test('a cookie that has expired says so', () => {
  const { said } = show(-DAY);

  expect(said()).toMatch(/^true ?expired /);
  expect(said()).not.toContain('today');
});

test('without an expiry that is known there is no bar', () => {
  const { said } = show(null);

  expect(said()).toMatch(/^false/);
  expect(document.querySelector('.touch-bar')).toBeNull();
});
