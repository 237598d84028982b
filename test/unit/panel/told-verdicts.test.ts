import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { type Judged, NOTHING_SUPPOSED, type ServerView } from '../../../lib/panel/server-view-state.ts';
import { tellVerdicts } from '../../../lib/panel/told-verdicts.ts';
import type { PanelMessage } from '../../../lib/protocol/panel-message.ts';
import type { Verdict } from '../../../lib/verdict/verdict.ts';

const SETTING = { page: {}, user: {}, supposition: NOTHING_SUPPOSED };
const SIGNED_IN: Verdict = {
  status: 'signed-in',
  reason: null,
  message: null,
  usesSuffixedCookies: true,
  rule: 'suffixed-cookies',
  handshakeUrl: null,
  asksClerk: null,
} as unknown as Verdict;

function judged(verdict: Verdict, at = 1): ServerView {
  const more: Judged = {
    at,
    documentId: 'D1',
    url: 'https://app.example.com/',
    publishableKey: 'pk_test_x',
    cookies: [],
    unseenHosts: [],
    judgements: { document: { kind: 'verdict', verdict }, fetch: { kind: 'failure', message: 'broken' } },
    supposed: null,
  };
  return { kind: 'judged', ...SETTING, ...more };
}

test('verdicts are told once each time that they are others', () => {
  const told: PanelMessage[] = [];
  const view = signal<ServerView>({ kind: 'pending', waitsFor: 'code', ...SETTING });
  tellVerdicts(view, (message) => told.push(message));
  expect(told).toEqual([]);
  view.value = judged(SIGNED_IN);
  view.value = judged(SIGNED_IN, 2);
  view.value = { kind: 'pending', waitsFor: 'keys', ...SETTING };
  expect(told).toEqual([
    {
      kind: 'judged',
      documentId: 'D1',
      verdicts: { document: { kind: 'verdict', ...SIGNED_IN }, fetch: { kind: 'failed', message: 'broken' } },
    },
  ]);
  view.value = judged({ ...SIGNED_IN, status: 'signed-out', reason: 'session-token-and-uat-missing' });
  expect(told).toHaveLength(2);
});
