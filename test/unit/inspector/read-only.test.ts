import { expect, test } from 'vitest';
import type { ActionRequest } from '../../../lib/protocol/panel-message.ts';
import { connected } from './inspected-tab.ts';

const REQUEST: ActionRequest = { id: 'request-1', documentId: 'document-1', action: { name: 'clearCache' } };

test('a worker that is read-only refuses every action, whatever the panel shows', async () => {
  const { inspector, page, panel, browser } = await connected();
  browser.safety.change({ readOnly: true });
  expect(panel.state.safety.readOnly).toBe(true);

  await inspector.act(REQUEST);

  expect(panel.state.lastResult).toMatchObject({ kind: 'failed', action: 'clearCache', error: { code: 'read_only' } });
  expect(page.received.filter(({ kind }) => kind === 'command')).toEqual([]);
});
