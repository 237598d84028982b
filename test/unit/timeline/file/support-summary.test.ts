import { describe, expect, test } from 'vitest';
import type { EventContent, TimelineEvent } from '../../../../lib/timeline/event.ts';
import { eventLine } from '../../../../lib/timeline/file/event-line.ts';
import { supportSummary } from '../../../../lib/timeline/file/support-summary.ts';
import { FORMAT, FORMAT_VERSION, type TimelineFile } from '../../../../lib/timeline/file/timeline-file.ts';
import { action, call, cookieChange, recorded, server, token } from '../fixtures/events.ts';
import { NOW } from '../fixtures/tab.ts';

function file(changes: Partial<TimelineFile> = {}): TimelineFile {
  const head = { format: FORMAT, version: FORMAT_VERSION, exportedAt: NOW, extension: '0.1.0' } as const;
  return { ...head, personal: 'replaced', dropped: null, support: null, events: [], ...changes };
}

describe('the summary of a support bundle', () => {
  test('says for people what the file has', () => {
    const events = [
      recorded(1, 0, call({ status: 422, codes: ['form_code_incorrect'] })),
      recorded(2, 9, { kind: 'gap', since: NOW - 60_000, because: 'worker-stopped' }),
    ];
    const support = {
      versions: { 'clerk-js': '6.40.0' },
      environment: { singleSessionMode: true, homeUrl: null },
      findings: [{ rule: 'cookies/duplicate', severity: 'error', title: 'Two *session* cookies' } as const],
      unchecked: [{ rule: 'R38', because: ['cookies: no-access', 'verdicts: *waits*'] }],
      traceIds: [{ at: NOW, call: 'POST /v1/client', status: 422, codes: ['a', 'b'], traceId: '2b3e' }],
    };
    expect(supportSummary(file({ support, events, dropped: { count: 7, until: NOW } }))).toBe(
      `# Clerk DevTools support bundle

Exported 2026-11-23T12:00:00.000Z by Clerk DevTools 0.1.0. Credentials are replaced by hashes. Persons have pseudonyms.

## Versions

- clerk-js: \`6.40.0\`

## Environment

- singleSessionMode: \`true\`
- homeUrl: \`null\`

## Findings

- error: Two \\*session\\* cookies (\`cookies/duplicate\`)

## Not checked

- \`R38\`: cookies: no-access, verdicts: \\*waits\\*

## Trace ids

- \`2b3e\` 2026-11-23T12:00:00.000Z \`POST /v1/client 422 a b\`

## Last events (2 of 2)

- 2026-11-23T12:00:00.000Z \`POST /v1/client/sessions/{session}/touch · 422 · form_code_incorrect · 40 ms\`
- 2026-11-23T12:00:00.009Z \`Nothing recorded since 2026-11-23T11:59:00.000Z (worker-stopped)\`

7 older events were dropped, the last of 2026-11-23T12:00:00.000Z.
`,
    );
  });

  test('of a timeline alone has its events, and says when persons are real', () => {
    const summary = supportSummary(file({ personal: 'kept' }));
    expect(summary).toContain('Names and addresses are real.');
    expect(summary).toContain('## Last events (0 of 0)\n\nNone.');
    expect(summary).not.toContain('## Versions');
  });

  test('has the last 50 events', () => {
    const events = Array.from({ length: 60 }, (_, index) => recorded(index + 1, index, token({ jti: `j${index}` })));
    const summary = supportSummary(file({ events }));
    expect(summary).toContain('## Last events (50 of 60)');
    expect(summary.match(/jti j\d+/g)).toHaveLength(50);
    expect(summary).not.toMatch(/jti j9\b/);
  });

  test('lets no text write Markdown or HTML', () => {
    const odd = '``</code>` <img src=x>\n# Title\n';
    const versions = { [`<b>${odd}`]: odd, '# Title': '1', ' - item': '2', 'a-b + c # d': '3' };
    const support = {
      versions,
      environment: {},
      findings: [{ rule: odd, severity: 'info', title: odd } as const],
      unchecked: [],
      traceIds: [],
    };
    const lines = supportSummary(file({ support, extension: odd })).split('\n');
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      ...['# Clerk DevTools support bundle', '## Versions', '## Environment', '## Findings', '## Trace ids'],
      '## Last events (0 of 0)',
    ]);
    const item = lines.find((line) => line.startsWith('- \\<b'));
    expect(item).toBe('- \\<b\\>\\`\\`\\</code\\>\\` \\<img src=x\\> # Title: ``` ``</code>` <img src=x> # Title  ```');
    expect(lines).toEqual(expect.arrayContaining(['- \\# Title: `1`', '- \\- item: `2`', '- a-b + c # d: `3`']));
    expect(supportSummary(file({ extension: odd }))).toContain('\\<img src=x\\>');
  });
});

const path = ['frames', { id: 'd' }, 'page', 'clerk', 'client', 'sessions', { id: 'sess_1' }, 'status'];
const patch = { path, kind: 'changed', after: 'ended' } as const;

test.each<[string, EventContent, Partial<TimelineEvent>?]>([
  ['Client changed', { kind: 'client' }],
  ['Client changed: sessions[sess_1].status', { kind: 'client' }, { step: { kind: 'patches', patches: [patch] } }],
  [
    'Client changed in 4 places',
    { kind: 'client' },
    { step: { kind: 'patches', patches: [patch, patch, patch, patch] } },
  ],
  [
    'GET /v1/client · net::ERR_FAILED · 40 ms',
    call({ method: 'GET', path: '/v1/client', status: 0, netError: 'net::ERR_FAILED' }),
  ],
  ['GET /v1/client · no answer · 40 ms', call({ method: 'GET', path: '/v1/client', status: 0 })],
  [
    'document https://app.example.com/ · 307 · to https://clerk.a.test/v1/client/handshake?__clerk_hs_reason=dev-browser-missing · handshake: begin · dev-browser-missing · handshake',
    server({
      status: 307,
      redirectUrl: 'https://clerk.a.test/v1/client/handshake?__clerk_hs_reason=dev-browser-missing',
      authStatus: 'handshake',
      authReason: 'dev-browser-missing',
    }),
  ],
  [
    'fetch https://app.example.com/ · 401 · signed-out',
    server({ kind: 'fetch', status: 401, authStatus: 'signed-out' }),
  ],
  ['Cookie __session of localhost changed (overwrite)', cookieChange()],
  ['Token for sess_1, session, jti jti_1', token({ sessionId: 'sess_1' })],
  ['Token for sess_1, template supabase, jti jti_1', token({ sessionId: 'sess_1', template: 'supabase' })],
  ['Server would say to a fetch: signed-in', { kind: 'verdict', request: 'fetch', status: 'signed-in', reason: null }],
  [
    'Server would say to a fetch: signed-out (x)',
    { kind: 'verdict', request: 'fetch', status: 'signed-out', reason: 'x' },
  ],
  ['Asked for removeSession: session-removed', action()],
  ['Asked for removeSession: page_gone', action({ errorCode: 'page_gone' })],
  [
    'Finding R1 gone: All well',
    { kind: 'finding', change: 'gone', findingId: 'R1', rule: 'R1', severity: 'info', title: 'All well' },
  ],
  ['Recording began', { kind: 'began' }],
  ['Navigated to /', { kind: 'navigated', url: '/' }],
])('%s', (line, content, where) => {
  expect(eventLine(recorded(1, 0, content, where))).toBe(line);
});
