import type { ClerkState, ForbiddenLoad } from '../../../inspector/state.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, named, text } from '../../facts.ts';
import type { Fact } from '../../finding.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule, type FindingKind, type Found } from '../../rule.ts';
import type { SeenLoad } from '../../traffic.ts';

/** After this time Clerk's SDKs give up on the script, ms. */
const GIVES_UP_AFTER = 15 * SECOND;

type Kind = 'failed' | 'pending' | 'loading' | 'rejected';

const SCRIPT: Pick<FindingKind, 'severity' | 'why' | 'docs'> = {
  severity: 'error',
  why: 'findingScriptWhy',
  docs: CLERK_DOCS.scriptLoading,
};
const OBSTACLES = ['findingScriptStepBlocker', 'findingScriptStepPolicy', 'findingScriptStepAddress'] as const;

/** R14 */
export const script = defineRule({
  id: 'R14',
  name: 'findingScriptName',
  looksFor: 'findingScriptLooksFor',
  needs: ['clerk', 'now'],
  reads: ['documentStart', 'loads', 'violations'],
  kinds: {
    failed: { ...SCRIPT, statement: 'findingScriptFailed', steps: [...OBSTACLES, 'findingStepReload'] },
    pending: { ...SCRIPT, statement: 'findingScriptPending', steps: [...OBSTACLES, 'findingScriptStepAmd'] },
    loading: {
      ...SCRIPT,
      statement: 'findingClerkLoading',
      steps: ['findingScriptStepCalls', 'findingScriptStepLoad', 'findingScriptStepAutomation'],
    },
    rejected: {
      ...SCRIPT,
      statement: 'findingClerkRejected',
      steps: ['findingScriptStepCalls', 'findingScriptStepConsole'],
    },
  },
  applies: ({ clerk }) => clerk === null || stateOf(clerk) !== null,
  examine({ clerk, now, documentStart, loads, violations }) {
    const state = stateOf(clerk);
    if (state === null) return [];
    const isLate = documentStart !== null && now - documentStart > GIVES_UP_AFTER;
    if ((state === 'pending' || state === 'loading') && !isLate) return [];
    const source = 'source' in clerk ? clerk.source : null;
    return [found(state, source, loads ?? [], violations ?? [])];
  },
});

/** How far the script has come; null when all is well or there is none. */
function stateOf(clerk: ClerkState): Kind | null {
  switch (clerk.kind) {
    case 'script-failed':
      return 'failed';
    case 'script-pending':
      return 'pending';
    case 'direct':
      if (clerk.because === 'script-failed') return 'failed';
      return clerk.because === 'load-failed' ? 'rejected' : null;
    case 'present':
      if (clerk.status === 'error') return 'rejected';
      return clerk.status === 'loading' ? 'loading' : null;
    case 'absent':
    case 'foreign':
      return null;
  }
}

function found(
  kind: Kind,
  source: string | null,
  loads: readonly SeenLoad[],
  violations: readonly ForbiddenLoad[],
): Found<Kind> {
  const load = loads.findLast(({ url, inDocument }) => inDocument && isClerkJs(url, source));
  const violation = violations.findLast(({ url }) => isClerkJs(url, source));
  return {
    kind,
    facts: [
      ...(source === null ? [] : [labelled('findingFactScript', text(source))]),
      ...(load ? loadFacts(load) : []),
      ...(violation ? [named('Content-Security-Policy', text(violation.directive))] : []),
    ],
    fixes: [{ kind: 'reload' }],
  };
}

function loadFacts({ status, netError, mimeType }: SeenLoad): readonly Fact[] {
  return [
    labelled('findingFactAnswer', text(netError ?? status)),
    ...(mimeType === null ? [] : [named('Content-Type', text(mimeType))]),
  ];
}

function isClerkJs(url: string, source: string | null): boolean {
  return url === source || /\/npm\/@clerk\/(?:clerk-js|ui)@/.test(url);
}
