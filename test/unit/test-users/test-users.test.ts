import { describe, expect, test, vi } from 'vitest';
import type { KeptSignIn } from '../../../lib/test-users/saved-sign-in.ts';
import { isTestEmail } from '../../../lib/test-users/test-email.ts';
import { TestUsers } from '../../../lib/test-users/test-users.ts';
import { fakeMemory } from '../inspector/fake-browser.ts';
import { cookie } from '../panel/looked.ts';

const ADA: KeptSignIn = {
  id: 'saved-1',
  name: 'ada',
  who: 'ada+clerk_test@example.com',
  origin: 'http://localhost:4000',
  publishableKey: 'pk_test_1',
  clientId: 'client_1',
  sessionId: 'sess_1',
  savedAt: 1,
  cookies: [cookie('__clerk_db_jwt', 'dvb_ada')],
};
const GRACE = {
  ...ADA,
  id: 'saved-2',
  name: 'grace',
  clientId: 'client_2',
  cookies: [cookie('__clerk_db_jwt', 'dvb_2')],
};

describe('saved sign-ins', () => {
  test('are shown without what lets in, and outlive a stopped worker', async () => {
    const memory = fakeMemory();
    const users = new TestUsers(memory);
    const told = vi.fn();
    users.listen(told);
    await users.save(ADA);

    const { cookies: _, ...shown } = ADA;
    expect(users.state).toEqual([shown]);
    expect(told).toHaveBeenCalledExactlyOnceWith([shown]);
    expect(JSON.stringify(users.state)).not.toContain('dvb');
    const next = new TestUsers(memory);
    await next.read;
    expect(next.find('saved-1')).toEqual(ADA);
  });

  test('take the place of one of that name on the same site alone', async () => {
    const users = new TestUsers(fakeMemory());
    await users.save(ADA);
    await users.save({ ...ADA, id: 'elsewhere', origin: 'http://localhost:5000' });
    await users.save({ ...ADA, id: 'again' });

    expect(users.state?.map(({ id }) => id)).toEqual(['elsewhere', 'again']);
  });

  test('of one client get the cookies that it has by now', async () => {
    const users = new TestUsers(fakeMemory());
    await users.save(ADA);
    await users.save(GRACE);
    await users.renew(ADA, [cookie('__clerk_db_jwt', 'dvb_turned')]);

    expect(users.find('saved-1')?.cookies[0]?.value).toBe('dvb_turned');
    expect(users.find('saved-2')?.cookies[0]?.value).toBe('dvb_2');
  });

  test('are forgotten one by one or all at once, and then nothing is left in the memory', async () => {
    const memory = fakeMemory();
    const users = new TestUsers(memory);
    await users.save(ADA);
    await users.save(GRACE);

    expect(await users.forget('saved-1')).toBe(1);
    expect(users.state?.map(({ name }) => name)).toEqual(['grace']);
    expect(await users.forget(null)).toBe(1);
    expect(memory.values.size).toBe(0);
  });

  test('are not kept where there is no room, and that is an error', async () => {
    const memory = { ...fakeMemory(), set: () => Promise.reject(new Error('QUOTA_BYTES')) };
    const users = new TestUsers(memory);
    await expect(users.save(ADA)).rejects.toThrow('QUOTA_BYTES');
    expect(users.state).toEqual([]);
  });

  test('are none in a private window', () => {
    expect(new TestUsers(null).state).toBeNull();
  });
});

test.each([
  ['ada+clerk_test@example.com', true],
  ['ADA+CLERK_TEST_2@example.com', true],
  ['ada@example.com', false],
  ['ada@clerk_test.example.com', false],
  ['ada+clerk_test', false],
  ['ada +clerk_test@example.com', false],
])('%s is a test address: %s', (address, is) => {
  expect(isTestEmail(address)).toBe(is);
});
