import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadVerdict } from '../differential/verdict/built-verdict.ts';
import { compareVerdicts } from '../differential/verdict/compare-verdicts.ts';
import { development, production } from '../differential/verdict/keys.ts';
import { startNodeServer } from '../differential/verdict/node-server.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

let server: Awaited<ReturnType<typeof startNodeServer>>;

beforeAll(async () => {
  // The server complains of what it is sent.
  for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
  server = await startNodeServer(development, production);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
});

it('1,000 sets of cookies: the panel expects what a Node server says, of navigations and fetches', async () => {
  const panel = await loadVerdict(await stage.newTab('/without-clerk'));
  const seen = await compareVerdicts(panel, server, { count: 1000, seed: 20260401 });
  expect(seen.size).toBeGreaterThan(20);
});
