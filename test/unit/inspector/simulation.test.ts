import { describe, expect, test } from 'vitest';
import { Inspector } from '../../../lib/inspector/inspector.ts';
import type { Simulation } from '../../../lib/protocol/simulation.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { fakeBrowser } from './fake-browser.ts';
import { NAMES, settled } from './fake-page.ts';
import { fakePanel, LOCAL, opened } from './inspected-tab.ts';

const FRONTEND_API = 'happy-cat-12.clerk.accounts.dev';
const SLOW: Simulation = { kind: 'slow', afterLoad: true };
const OFFLINE: Simulation = { kind: 'offline' };
const NEXT = { ...LOCAL, documentId: 'document-2' };

async function tab(granted: readonly string[] = ['localhost', FRONTEND_API]) {
  const all = await opened(fakeBrowser([LOCAL], granted));
  await all.page.connect();
  await all.page.report(wireClient);
  let id = 0;
  const start = async (simulation: Simulation) => {
    const request = { id: `request-${++id}`, documentId: LOCAL.documentId };
    await all.inspector.act({ ...request, action: { name: 'startSimulation', simulation } });
    return all.panel.state.lastResult;
  };
  const recorded = () =>
    all.browser.recording.drafts.flatMap((draft) => (draft.kind === 'action' ? [[draft.action, draft.result]] : []));
  return { ...all, start, recorded };
}

describe('a simulation', () => {
  test('is told with the Frontend API that it is for, under the id of its request', async () => {
    const { start, panel, browser } = await tab();
    expect(await start(SLOW)).toMatchObject({ kind: 'simulation-started', simulation: 'slow' });
    expect(panel.state.simulation).toEqual({
      id: 'request-1',
      simulation: SLOW,
      frontendApi: `https://${FRONTEND_API}`,
      since: browser.time,
      late: [],
    });
    expect(browser.blocked).toBeNull();
  });

  test('ends in read-only mode too, which gives the page back as it was', async () => {
    const { start, inspector, panel, browser } = await tab();
    await start(OFFLINE);
    browser.safety.change({ readOnly: true });
    await inspector.stopSimulation();
    expect(browser.blocked).toBeNull();
    expect(browser.reloads).toBe(1);
    expect(panel.state.simulation).toBeNull();
  });

  test('of an offline Frontend API blocks it, with the path of a proxy', async () => {
    const { start, page, browser } = await tab();
    await page.report(wireClient, { names: { ...NAMES, proxyUrl: '/__clerk/' } });
    await start(OFFLINE);
    expect(browser.blocked).toBe('http://localhost:4000/__clerk');
    expect(browser.simulated).toEqual([]);
  });

  test('comes into the documents that follow, and says where it was late', async () => {
    const { start, inspector, panel, browser } = await tab();
    await start(SLOW);
    await inspector.navigated(NEXT);
    expect(panel.state.simulation?.late).toEqual([]);
    browser.arrival = 'late';
    await inspector.navigated({ ...LOCAL, frameId: 5, documentId: 'frame-1' });
    await settled();
    expect(panel.state.simulation?.late).toEqual(['frame-1']);
    browser.arrival = 'early';
    await inspector.navigated({ ...LOCAL, documentId: 'document-3' });
    await settled();
    expect(panel.state.simulation?.late).toEqual([]);
    expect(browser.simulated).toEqual(['document-2 slow', 'frame-1 slow', 'document-3 slow']);
  });

  test('gives way to another one', async () => {
    const { start, panel, browser } = await tab();
    await start(OFFLINE);
    await start(SLOW);
    expect(browser).toMatchObject({ blocked: null, simulated: ['end'] });
    expect(panel.state.simulation).toMatchObject({ id: 'request-2', simulation: SLOW });
  });

  test('ends by a click, and loads the page anew', async () => {
    const { start, inspector, panel, browser, recorded } = await tab();
    await start(OFFLINE);
    await inspector.stopSimulation();
    expect(panel.state).toMatchObject({ simulation: null, lastResult: null });
    expect(browser).toMatchObject({ blocked: null, reloads: 1, simulated: ['end'] });
    await inspector.stopSimulation();
    expect(browser.reloads).toBe(1);
    expect(recorded()).toEqual([
      ['startSimulation', 'simulation-started offline'],
      ['stopSimulation', 'simulation-stopped offline'],
    ]);
  });

  test('ends with the last panel, without a reload', async () => {
    const { start, inspector, panel, browser, recorded } = await tab();
    await start(OFFLINE);
    inspector.closePanel(panel.line);
    inspector.close();
    await settled();
    expect(browser).toMatchObject({ blocked: null, reloads: 0, simulated: ['end'] });
    expect(recorded().at(-1)).toEqual(['stopSimulation', 'simulation-stopped offline']);
  });

  test('does not come into a document that is being entered when it ends', async () => {
    const { start, inspector, browser } = await tab();
    await start(SLOW);
    const { put } = browser.simulation;
    const reached = Promise.withResolvers<void>();
    browser.simulation.put = async (...parameters) => {
      await reached.promise;
      return put(...parameters);
    };
    const shown = inspector.navigated(NEXT);
    await inspector.stopSimulation();
    reached.resolve();
    await shown;
    await settled();
    expect(browser.simulated).toEqual(['end', 'document-2 slow', 'end']);
  });

  test('goes on with another worker', async () => {
    const { start, browser } = await tab();
    await start(SLOW);
    browser.arrival = 'present';
    const next = new Inspector(browser, browser.saved);
    const panel = fakePanel();
    await next.open(panel.line);
    expect(panel.state.simulation).toMatchObject({ id: 'request-1' });
    await next.stopSimulation();
    expect(panel.state.simulation).toBeNull();
    expect(browser.simulated).toEqual(['document-1 slow', 'end']);
  });
});

describe('nothing is simulated', () => {
  const PRODUCTION = { ...NAMES, publishableKey: 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k' };

  test.each([
    ['for a production instance', PRODUCTION, ['localhost', 'clerk.example.com'], 'production_instance'],
    ['for a page that names no instance', { ...NAMES, publishableKey: null }, ['localhost'], 'no_clerk'],
    ['without access to the Frontend API', NAMES, ['localhost'], 'no_access'],
  ])('%s', async (_why, names, granted, code) => {
    const { start, page, panel, browser } = await tab(granted);
    await page.report(wireClient, { names });
    expect(await start(OFFLINE)).toMatchObject({ kind: 'failed', action: 'startSimulation', error: { code } });
    expect(panel.state.simulation).toBeNull();
    expect(browser.blocked).toBeNull();
  });
});
