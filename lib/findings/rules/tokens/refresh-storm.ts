import { CLERK_DOCS } from '../../documentation.ts';
import { duration, labelled, list, text } from '../../facts.ts';
import { callFacts, tokenCall } from '../../reading/calls.ts';
import { MINUTE, SECOND } from '../../reading/durations.ts';
import { defineRule, type Found } from '../../rule.ts';
import type { BearerRequest, SeenCall } from '../../traffic.ts';

/** The time over which calls are counted, ms, and how many of them in it are no storm: one in 5 s. */
const COUNTED = 30 * SECOND;
const MOST = 6;

/** Refusals and tokens in turns: so many of them are no accident. */
const ROUNDS = 3;

/** R22 */
export const refreshStorm = defineRule({
  id: 'R22',
  name: 'findingRefreshStormName',
  looksFor: 'findingRefreshStormLooksFor',
  needs: ['calls', 'now'],
  reads: ['bearers'],
  kinds: {
    storm: {
      severity: 'warning',
      statement: 'findingRefreshStorm',
      why: 'findingRefreshStormWhy',
      steps: ['findingRefreshStormStepCode', 'findingRefreshStormStepReload', 'findingRefreshStormStepSkipCache'],
      docs: CLERK_DOCS.requests,
    },
    refusals: {
      severity: 'warning',
      statement: 'findingRefreshRefusals',
      why: 'findingRefreshRefusalsWhy',
      steps: ['findingRefreshRefusalsStepReason', 'findingStepClocks', 'findingStepServerKeys'],
      docs: CLERK_DOCS.requests,
    },
  },
  examine({ calls, now, bearers }) {
    const recent = calls.filter((call) => call.inDocument && now - call.at < MINUTE && tokenCall(call));
    return [...stormIn(recent), ...refusalsIn(recent, bearers ?? [])];
  },
});

function stormIn(calls: readonly SeenCall[]): readonly Found<'storm'>[] {
  const byToken = Map.groupBy(calls, ({ path, sessionId }) => `${sessionId} ${path}`);
  return [...byToken].flatMap(([token, same]) => {
    const busy = same.filter(
      (call, index) => call.at - (same[index - MOST]?.at ?? Number.NEGATIVE_INFINITY) <= COUNTED,
    );
    const last = busy.at(-1);
    if (!last) return [];
    const counted = same.filter(({ at }) => at <= last.at && at > last.at - COUNTED);
    return [
      {
        kind: 'storm',
        about: token,
        values: [counted.length],
        facts: [
          ...callFacts(last),
          labelled('findingFactEvery', duration(COUNTED / counted.length)),
          labelled('findingFactAnswers', list([...new Set(counted.map(({ status }) => `${status}`))])),
        ],
        places: [{ tab: 'timeline', event: last.id }],
      },
    ];
  });
}

/** The app is refused, gets a new token, and is refused again. */
function refusalsIn(calls: readonly SeenCall[], bearers: readonly BearerRequest[]): readonly Found<'refusals'>[] {
  const refused = bearers.filter(({ status, inDocument }) => status === 401 && inDocument);
  const rounds = refused.filter((request, index) => {
    const next = refused[index + 1];
    return calls.some(({ at }) => at > request.at && (!next || at < next.at));
  });
  const [first, last] = [rounds.at(-ROUNDS), rounds.at(-1)];
  if (!first || !last || last.at - first.at > COUNTED) return [];
  return [
    {
      kind: 'refusals',
      values: [URL.parse(last.url)?.host ?? last.url],
      facts: [labelled('findingFactAddress', text(last.url)), labelled('findingFactAnswer', text(last.status))],
    },
  ];
}
