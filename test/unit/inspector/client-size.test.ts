import { expect, test } from 'vitest';
import { tooLarge } from '../../../lib/inspector/client-size.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { adaSession } from '../client/fixtures/sessions.ts';
import { connected } from './inspected-tab.ts';

const many = (count: number, make: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => make(index));

test('a Client with a thousand full sessions is taken in', () => {
  expect(
    tooLarge({ ...wireClient, sessions: many(1_000, (index) => ({ ...adaSession, id: `sess_${index}` })) }),
  ).toBeNull();
});

test.each([
  ['more than 2000 sessions', { sessions: many(2_001, (index) => ({ id: `sess_${index}`, status: 'active' })) }],
  [
    'more than 40000 parts',
    { sessions: [{ ...adaSession, user: { organization_memberships: many(40_000, () => ({})) } }] },
  ],
  ['more than 40000 parts', { sign_in: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) }],
])('one with %s is not', (problem, json) => {
  expect(tooLarge(json)).toBe(problem);
});

test('what is too large is told as not readable, and the last Client stays', async () => {
  const { page, panel } = await connected();
  await page.report({ ...wireClient, id: 'client_2', sessions: many(2_001, () => adaSession) });
  expect(panel.clerk.client?.id).toBe('client_1');
  expect(panel.clerk.clientError).toMatchObject({ kind: 'unreadable', message: 'more than 2000 sessions' });
  await page.report(wireClient);
  expect(panel.clerk.clientError).toBeNull();
});
