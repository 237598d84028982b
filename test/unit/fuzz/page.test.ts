// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import equipment from '../../../lib/page/equipment.ts';
import hook from '../../../lib/page/hook.ts';
import type { PageCommand } from '../../../lib/protocol/command.ts';
import { type Observation, readObservation } from '../../../lib/protocol/observation.ts';
import { delivered } from '../page/ports.ts';
import { fuzz } from './fuzz.ts';
import { hostileClerks, made } from './hostile-clerk.ts';

const commands = fc.constantFrom<PageCommand>(
  { name: 'client', method: 'create' },
  { name: 'client', method: 'removeSessions' },
  { name: 'session', method: 'touch', sessionId: 'sess_1' },
  { name: 'getToken', sessionId: 'sess_1', template: 'a' },
  { name: 'setActive', sessionId: 'sess_1' },
  { name: 'clearCache' },
);

/** What the page gets to know of what went wrong in the hook. */
const errors: unknown[] = [];
const onError = (error: unknown) => void errors.push(error);
beforeAll(() => {
  process.on('unhandledRejection', onError).on('uncaughtException', onError);
});
afterAll(() => {
  process.off('unhandledRejection', onError).off('uncaughtException', onError);
});

/** Puts a hook into a page with this Clerk, asks it for all it can tell, and takes it away again. */
async function visit(clerk: unknown, command: PageCommand): Promise<Observation[]> {
  const page = window as { Clerk?: unknown };
  page.Clerk = clerk;
  let port: MessagePort | undefined;
  const take = (event: Event) => {
    [port] = (event as MessageEvent).ports;
  };
  document.addEventListener('channel', take, { once: true });
  hook('channel');
  equipment('channel');
  if (!port) throw new Error('the hook handed over no port');
  const said: Observation[] = [];
  port.onmessage = ({ data }) => said.push(readObservation(data));
  port.postMessage({ kind: 'report' });
  port.postMessage({ kind: 'command', id: 'request-1', command });
  await delivered();
  port.postMessage({ kind: 'close' });
  await delivered();
  delete page.Clerk;
  return said;
}

describe('a page', () => {
  fuzz(
    'with anything at all for a Clerk is told of, answers, and gets no error of ours',
    fc.tuple(hostileClerks, commands),
    async ([plan, command]) => {
      errors.length = 0;
      const said = await visit(made(plan), command);
      const kinds = said.map(({ kind }) => kind);
      expect(kinds).toContain('page');
      expect(kinds).toContain('answer');
      expect(errors).toEqual([]);
    },
  );
});
