import { cookieKey } from '../../../lib/cookies/cookie.ts';
import { CLERK_DOCS } from '../../../lib/findings/documentation.ts';
import { bytes, duration, labelled, list, message, named, text, time } from '../../../lib/findings/facts.ts';
import type { Finding } from '../../../lib/findings/finding.ts';
import type { FindingsView } from '../../../lib/panel/findings-view.ts';
import type { PanelView } from '../../../lib/panel/panel-view.ts';
import type { TimelineRow } from '../../../lib/timeline/row.ts';
import { adaSession, NOW } from './client-json.ts';
import { COOKIE_VIEWS } from './cookie-views.ts';
import { cookie, sessionToken } from './cookies.ts';
import { withTokens } from './token-views.ts';
import { ADA } from './tokens.ts';
import { withFrame } from './views.ts';

const HOSTS = ['*://app.example.com/*', '*://*.example.com/*', '*://clerk.example.com/*'];

/** Two cookies of one name, and their keys. */
export const COPIES = [
  cookie('__session', sessionToken(), { domain: 'app.example.com' }),
  cookie('__session', sessionToken({ iat: 1 }), { domain: '.example.com', hostOnly: false }),
] as const;
const [ofHost, ofDomain] = [cookieKey(COPIES[0]), cookieKey(COPIES[1])];

/** The call that the findings below lead to. */
const CALL: TimelineRow = {
  id: 7,
  at: NOW - 60_000,
  kind: 'call',
  frameId: 0,
  subject: 'POST /v1/client/sessions/{session}/tokens',
  outcome: 'origin_invalid',
  failed: true,
  durationMs: 31,
  sessionIds: [adaSession.id],
  texts: ['post', 'tokens', 'origin_invalid'],
};

export const duplicates: Finding = {
  id: 'R08 differing __session',
  rule: 'R08',
  severity: 'error',
  statement: { key: 'findingDuplicatesDiffer', values: ['__session', 2] },
  facts: [named('app.example.com /', text('…WxsZQ')), named('.example.com /', text('…<b>x`y'))],
  why: 'findingDuplicatesDifferWhy',
  steps: ['findingDuplicatesStepDelete', 'findingStepReset', 'findingDuplicatesStepWriter'],
  docs: CLERK_DOCS.cookies,
  fixes: [
    { kind: 'act', action: { name: 'deleteCookie', cookie: ofDomain } },
    { kind: 'act', action: { name: 'resetClerkState' } },
  ],
  places: [
    { tab: 'cookies', cookie: ofHost },
    { tab: 'cookies', cookie: ofDomain },
  ],
};

/** With a fact of every kind. */
export const clocks: Finding = {
  id: 'R39 browser',
  rule: 'R39',
  severity: 'warning',
  statement: { key: 'findingClockBrowser', values: [5] },
  facts: [
    labelled('findingFactAhead', duration(-192_000)),
    labelled('findingFactEvery', duration(450)),
    labelled('findingFactNow', time(NOW)),
    labelled('findingFactSize', bytes(4_300)),
    labelled('findingFactAnswers', list(['200', '429'])),
    labelled('findingFactCause', message('findingCauseTokenAhead')),
    labelled('findingFactAnswer', text('400 origin_invalid')),
    named('clerk_trace_id', text(null)),
  ],
  why: 'findingClockBrowserWhy',
  steps: ['findingStepClocks', 'findingClockStepSleep'],
  docs: CLERK_DOCS.verifying,
  fixes: [
    { kind: 'reload' },
    { kind: 'act', action: { name: 'getToken', sessionId: adaSession.id, template: null } },
    { kind: 'act', action: { name: 'endSession', sessionId: adaSession.id } },
  ],
  places: [
    { tab: 'timeline', event: CALL.id },
    { tab: 'tokens', sessionId: adaSession.id, claim: 'iss' },
    { tab: 'tokens', sessionId: adaSession.id, claim: null },
    { tab: 'sessions', sessionId: adaSession.id },
    { tab: 'server' },
  ],
};

export const several: Finding = {
  id: 'R35 several',
  rule: 'R35',
  severity: 'info',
  statement: { key: 'findingSeveral', values: [2] },
  facts: [named('Clerk.session.id', text(adaSession.id))],
  why: 'findingSeveralWhy',
  steps: ['findingSeveralStepBearer'],
  docs: CLERK_DOCS.multiSession,
  fixes: [],
  places: [{ tab: 'sessions', sessionId: null }],
};

/** What was found, and `changes` of it. */
export function found(changes: Partial<FindingsView> = {}): FindingsView {
  return { findings: [duplicates, clocks, several], unchecked: [], failed: [], dismissed: new Set(), ...changes };
}

/** A page with two copies of a cookie, a token and a call in its timeline, and what was found there. */
export function withFindings(changes: Partial<FindingsView> = {}): PanelView {
  const view = withTokens({
    cookies: [...COPIES],
    tokens: [{ sessionId: adaSession.id, template: null, text: ADA }],
  });
  return { ...view, timeline: { ...view.timeline, rows: [CALL] }, findings: found(changes) };
}

/** Rules that lack something, for several reasons. */
const UNCHECKED: FindingsView['unchecked'] = [
  { rule: 'R01', missing: [{ input: 'navigations', why: 'opened-late' }], partly: false },
  {
    rule: 'R08',
    missing: [
      { input: 'cookies', why: 'no-access' },
      { input: 'calls', why: 'opened-late' },
    ],
    partly: false,
  },
  { rule: 'R22', missing: [{ input: 'wholeLoad', why: 'opened-late' }], partly: true },
  { rule: 'R14', missing: [{ input: 'violations', why: 'not-recorded' }], partly: true },
];

const FAILED: FindingsView['failed'] = [{ rule: 'R17', error: "Cannot read properties of undefined (reading 'x')" }];

/** Panels on findings of all kinds. */
export const FINDING_VIEWS = {
  findings: withFindings({ unchecked: UNCHECKED, dismissed: new Set([several.id]) }),
  findingsWarning: withFindings({ findings: [clocks, several] }),
  findingsNotes: withFindings({ findings: [several] }),
  findingsNone: { ...COOKIE_VIEWS.cookies, findings: found({ findings: [] }) },
  findingsUnchecked: {
    ...withFrame({ access: { needed: HOSTS, missing: HOSTS.slice(2) } }),
    findings: found({ findings: [], unchecked: UNCHECKED, failed: FAILED }),
  },
  findingsPast: { ...withFindings(), past: { eventId: CALL.id, at: CALL.at } },
} satisfies Record<string, PanelView>;
