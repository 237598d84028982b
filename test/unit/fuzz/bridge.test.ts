import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { ObservationError, readObservation } from '../../../lib/protocol/observation.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { opened } from '../inspector/inspected-tab.ts';
import { fuzz } from './fuzz.ts';
import { messages } from './messages.ts';

beforeAll(() => {
  // The worker says in its console what it has dropped.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterAll(() => vi.restoreAllMocks());

describe('a message of the bridge', () => {
  fuzz('is of the protocol, or refused', messages, readObservation, [ObservationError]);

  fuzz('harms no worker, which takes in the next one', fc.array(messages, { maxLength: 6 }), async (said) => {
    const { page, panel } = await opened();
    await page.connect();
    for (const text of said) await page.sayText(text);
    JSON.stringify(panel.state);
    await page.report(wireClient);
    expect(panel.clerk.client?.id).toBe('client_1');
    expect(panel.clerk.clientError).toBeNull();
  });
});
