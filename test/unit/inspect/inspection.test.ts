import { describe, expect, test } from 'vitest';
import type { EventContent } from '../../../lib/timeline/event.ts';
import { inspect } from '../../inspect/inspection.ts';
import { terminalText } from '../../inspect/terminal.ts';
import { bundle, timeline } from './bundle.ts';

const finding = (findingId: string, change: 'appeared' | 'gone'): EventContent => ({
  kind: 'finding',
  change,
  findingId,
  rule: findingId,
  severity: 'warning',
  title: `${findingId} is wrong`,
});

describe('a support bundle', () => {
  test('says what was found and what the server would say', async () => {
    expect(inspect(await bundle())).toMatchObject({
      kind: 'support-bundle',
      exportedAt: '2026-11-23T12:00:00.000Z',
      examined: true,
      counts: { error: 1, warning: 0, info: 1 },
      findings: [{ rule: 'R08' }, { rule: 'R30' }],
      unchecked: [{ rule: 'R38' }],
      verdicts: {
        document: { status: 'handshake', reason: 'session-token-expired' },
        fetch: { status: 'signed-in', reason: null },
      },
      versions: { 'clerk-js': '6.40.0' },
      traceIds: [{ traceId: 'trace_1', codes: ['form_code_incorrect'] }],
      dropped: 0,
    });
  });

  test('that was exported too early is not examined', async () => {
    const early = await bundle({ findings: [], unchecked: [{ rule: 'all', because: ['the page was not examined'] }] });
    expect(inspect(early)).toMatchObject({ examined: false, counts: { error: 0 } });
    expect(terminalText(inspect(early))).toContain('Not examined: the panel had not looked at the page yet');
  });
});

describe('a timeline alone', () => {
  test('says what has appeared and not gone, and the last verdict of each request', async () => {
    const events = [
      finding('R1', 'appeared'),
      finding('R2', 'appeared'),
      { kind: 'verdict', request: 'document', status: 'signed-out', reason: 'dev-browser-missing' } as const,
      { kind: 'verdict', request: 'document', status: 'signed-in', reason: null } as const,
      finding('R1', 'gone'),
    ];
    expect(inspect(await timeline(...events))).toMatchObject({
      kind: 'timeline',
      examined: true,
      findings: [{ rule: 'R2', severity: 'warning', title: 'R2 is wrong' }],
      verdicts: { document: { status: 'signed-in', reason: null }, fetch: null },
    });
  });

  test('without findings says nothing of them', async () => {
    expect(inspect(await timeline({ kind: 'began' }))).toMatchObject({ examined: false, findings: [] });
  });
});

describe('in a terminal', () => {
  test('the verdicts, the findings with the worst first, and what could not be checked', async () => {
    expect(
      terminalText(inspect(await bundle())),
    ).toBe(`Support bundle of 2026-11-23T12:00:00.000Z, Clerk DevTools 0.1.0, 2 events
http://localhost:3000/ · development
browser Chrome 156 · clerk-js 6.40.0

Server to a page load: handshake (session-token-expired)
Server to a fetch():   signed-in

Findings: 1 error, 0 warnings, 1 note
  error    R08  A cookie is there twice
  info     R30  A note

Could not check:
  R38  verdicts: no-access

Trace ids, for Clerk's support:
  trace_1  422  POST /v1/client/sessions/sess_2adaBQ7mGk3nZr8vTq1xYw5cLdE/touch  form_code_incorrect
`);
  });

  test('a file cannot steer it', async () => {
    const title = 'red \u001b[31m, back\rwards and \u202e turned';
    const shown = terminalText(inspect(await bundle({ findings: [{ rule: 'R08', severity: 'error', title }] })));
    expect(shown).toContain('red \\u001b[31m, back\\u000dwards and \\u202e turned');
  });
});
