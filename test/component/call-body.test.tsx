import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { CallBody } from '../../components/timeline/call-body.tsx';
import { ToolsContext } from '../../components/tools.ts';
import type { CallBody as Body } from '../../lib/panel/call-body.ts';
import { call, recorded } from '../unit/timeline/fixtures/events.ts';
import { fakeActions } from './render-panel.tsx';
import { NOW } from './samples/client-json.ts';
import { t } from './translate.ts';

afterEach(cleanup);

const EVENT = recorded(1, 0, call());

/** Shows a call whose body is this, and asks for it. */
async function ask(body: Body) {
  const actions = fakeActions();
  actions.readBody.mockResolvedValue(body);
  render(
    <ToolsContext.Provider value={{ t, actions, now: signal(NOW) }}>
      <CallBody call={EVENT} />
    </ToolsContext.Provider>,
  );
  expect(actions.readBody).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Show body' }));
  expect(actions.readBody).toHaveBeenCalledExactlyOnceWith(EVENT);
}

test('the body is read when it is asked for, and it is said where it comes from', async () => {
  await ask({ kind: 'shown', text: '{ "jwt": "***" }', isCut: false });
  expect((await screen.findByRole('region', { name: 'Body of the answer' })).textContent).toBe('{ "jwt": "***" }');
  expect(screen.getByText('From DevTools, not recorded. Credentials are masked.')).toBeTruthy();
});

test('a body that was cut says so', async () => {
  await ask({ kind: 'shown', text: '{', isCut: true });
  expect(await screen.findByText(/The rest is not shown/)).toBeTruthy();
});

test('one that is gone is said to be gone', async () => {
  await ask({ kind: 'gone' });
  expect((await screen.findByRole('status')).textContent).toMatch(/^The body is gone/);
  expect(screen.queryByRole('button')).toBeNull();
});
