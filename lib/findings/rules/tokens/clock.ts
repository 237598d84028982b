import { CLERK_DOCS } from '../../documentation.ts';
import type { Inputs, Instance } from '../../evidence.ts';
import { duration, labelled, named, text, time } from '../../facts.ts';
import { ownSessionCookies } from '../../reading/copies.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule, type FindingKind, type Found } from '../../rule.ts';

/** From here on a clock is off, ms. The header `Date` has whole seconds, so less cannot be told. */
const OFF = 2 * SECOND;

/** `@clerk/backend` forgives so much, ms. */
const FORGIVEN = 5 * SECOND;

/** How many answers are looked at. */
const SAMPLES = 3;

type Kind = 'browser-off' | 'browser-wrong' | 'token-ahead' | 'server';

const CLOCK: Pick<FindingKind, 'steps' | 'docs'> = {
  steps: ['findingStepClocks', 'findingClockStepSleep'],
  docs: CLERK_DOCS.sessionTokens,
};

/** R39 */
export const clock = defineRule({
  id: 'R39',
  name: 'findingClockName',
  looksFor: 'findingClockLooksFor',
  needs: ['now'],
  reads: ['clock', 'answers', 'cookies', 'instance', 'tokens'],
  kinds: {
    'browser-wrong': { ...CLOCK, severity: 'error', statement: 'findingClockBrowser', why: 'findingClockBrowserWhy' },
    'browser-off': { ...CLOCK, severity: 'warning', statement: 'findingClockBrowser', why: 'findingClockBrowserWhy' },
    'token-ahead': { ...CLOCK, severity: 'error', statement: 'findingClockToken', why: 'findingClockBrowserWhy' },
    server: { ...CLOCK, severity: 'error', statement: 'findingClockServer', why: 'findingClockServerWhy' },
  },
  examine({ now, clock: samples, answers, cookies, instance, tokens }) {
    const ahead = median((samples ?? []).slice(-SAMPLES).map((sample) => sample.ahead));
    const browser = ahead === null ? null : browserClock(ahead);
    if (browser) return [browser];
    const token = cookies && instance ? tokenFromFuture(now, cookies, instance, tokens ?? []) : null;
    if (token) return [token];
    return serverClock(answers ?? [], ahead);
  },
});

function browserClock(ahead: number): Found<Kind> | null {
  const size = Math.abs(ahead);
  if (size <= OFF) return null;
  return {
    kind: size > FORGIVEN ? 'browser-wrong' : 'browser-off',
    values: [Math.round(size / SECOND)],
    facts: [labelled('findingFactAhead', duration(ahead))],
    places: [],
  };
}

function tokenFromFuture(
  now: number,
  cookies: Inputs['cookies'],
  instance: Instance,
  tokens: Inputs['tokens'],
): Found<Kind> | null {
  const held = [...ownSessionCookies(cookies, instance).map(({ jwt }) => jwt), ...tokens.map(({ jwt }) => jwt)];
  const ahead = held.find(({ issuedAt }) => issuedAt !== null && issuedAt > now + FORGIVEN);
  if (!ahead || ahead.issuedAt === null) return null;
  return {
    kind: 'token-ahead',
    values: [Math.round((ahead.issuedAt - now) / SECOND)],
    facts: [named('iat', time(ahead.issuedAt)), labelled('findingFactNow', time(now))],
    places: [],
  };
}

/** A server to which a token is from the future, or has run out that has not for the browser: its own clock is wrong. */
function serverClock(answers: Inputs['answers'], ahead: number | null): readonly Found<Kind>[] {
  const refused = answers.find(({ authReason, handshakeReason, expected }) => {
    const reason = authReason ?? handshakeReason ?? '';
    const hasRunOut = reason.startsWith('session-token-expired') && expected?.status === 'signed-in';
    return hasRunOut || /^session-token-(?:nbf|iat-in-the-future)$/.test(reason);
  });
  if (!refused) return [];
  return [
    {
      kind: 'server',
      values: [refused.authReason ?? refused.handshakeReason ?? ''],
      facts: [
        labelled('findingFactAddress', text(refused.url)),
        named('x-clerk-auth-message', text(refused.authMessage)),
        ...(ahead === null ? [] : [labelled('findingFactAhead', duration(ahead))]),
      ],
      places: [{ tab: 'server' }],
    },
  ];
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
