import { describe, expect, test, vi } from 'vitest';
import { Inspectors } from '../../../lib/inspector/inspectors.ts';
import type { RecordingChange } from '../../../lib/protocol/panel-message.ts';
import { EVERY_ACTION } from '../../every-action.ts';
import { fakeBrowser } from './fake-browser.ts';
import { connected, fakePanel, LOCAL } from './inspected-tab.ts';

/** A tab with a page, whose user has switched all changes off. */
async function readOnly() {
  const tab = await connected();
  tab.browser.safety.change({ readOnly: true });
  return tab;
}

/** All that an action could leave behind: in the page, the browser, its cookies and storage, or at the Frontend API. */
function traces({ browser, page }: Pick<Awaited<ReturnType<typeof readOnly>>, 'browser' | 'page'>) {
  const { calls, visited, reloads, jar, clerkCookies, storage, blocked, simulated, testUsers } = browser;
  const commands = page.received.filter(({ kind }) => kind === 'command');
  const held = { jar: [...jar], clerkCookies, storage, saved: testUsers.state };
  return structuredClone({ commands, calls: calls.length, visited, reloads, blocked, simulated, ...held });
}

describe('a worker that is read-only, whatever the panel shows', () => {
  test.each(EVERY_ACTION)('refuses $name', async (action) => {
    const tab = await readOnly();
    expect(tab.panel.state.safety.readOnly).toBe(true);
    const before = traces(tab);

    await tab.inspector.act({ id: 'request-1', documentId: LOCAL.documentId, action });

    expect(tab.panel.state.lastResult).toMatchObject({
      kind: 'failed',
      action: action.name,
      error: { code: 'read_only' },
    });
    expect(traces(tab)).toEqual(before);
  });

  test.each<RecordingChange>([
    { name: 'pause', on: true },
    { name: 'clear-on-navigation', on: true },
    { name: 'clear' },
  ])('leaves the record alone: $name', async (change) => {
    const { inspector, browser } = await readOnly();
    inspector.setRecording(change);
    expect(browser.recording.asked).toEqual([]);
    browser.safety.change({ readOnly: false });
    inspector.setRecording(change);
    expect(browser.recording.asked).toHaveLength(1);
  });

  test('does not start the extension anew, which would lose what is in memory', async () => {
    const browser = fakeBrowser([LOCAL]);
    const applyUpdate = vi.fn<() => void>();
    const panel = new Inspectors(() => browser, applyUpdate).panel(fakePanel().line);
    await panel.heard({ kind: 'open', tabId: 1 });
    browser.safety.change({ readOnly: true });
    await panel.heard({ kind: 'apply-update' });
    expect(applyUpdate).not.toHaveBeenCalled();
    browser.safety.change({ readOnly: false });
    await panel.heard({ kind: 'apply-update' });
    expect(applyUpdate).toHaveBeenCalledOnce();
  });
});
