import type { Client, Verification } from '../../../client/index.ts';
import type { View } from '../../../client/view.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, named, text } from '../../facts.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule, type FindingKind, type Found } from '../../rule.ts';
import type { SeenNavigation } from '../../traffic.ts';

/** So long the page may take for the transfer, ms. */
const UNDER_WAY = 10 * SECOND;

type Kind = 'to-sign-up' | 'to-sign-in' | 'exists' | 'not-found' | 'callback';

const OAUTH: Pick<FindingKind, 'severity' | 'docs'> = { severity: 'warning', docs: CLERK_DOCS.oauth };
const TRANSFER = {
  ...OAUTH,
  why: 'findingTransferWhy',
  steps: ['findingTransferStepCallback', 'findingTransferStepOwn'],
} as const;

/** R19 */
export const oauth = defineRule({
  id: 'R19',
  name: 'findingTransferName',
  looksFor: 'findingTransferLooksFor',
  needs: ['now'],
  reads: ['client', 'navigations'],
  kinds: {
    'to-sign-up': { ...TRANSFER, statement: 'findingTransferToSignUp' },
    'to-sign-in': { ...TRANSFER, statement: 'findingTransferToSignIn' },
    exists: {
      ...OAUTH,
      statement: 'findingExternalAccountExists',
      why: 'findingTransferWhy',
      steps: ['findingTransferStepSignIn', 'findingTransferStepCallback'],
    },
    'not-found': {
      ...OAUTH,
      statement: 'findingExternalAccountNotFound',
      why: 'findingTransferWhy',
      steps: ['findingTransferStepSignUp', 'findingTransferStepCallback', 'findingTransferStepRestricted'],
    },
    callback: {
      ...OAUTH,
      severity: 'error',
      statement: 'findingCallbackMissing',
      why: 'findingCallbackMissingWhy',
      steps: ['findingCallbackMissingStepRoute', 'findingCallbackMissingStepMiddleware'],
    },
  },
  examine({ now, client, navigations }) {
    return [...callbackOf(navigations ?? []), ...(client ? transfersOf(client.value, now) : [])];
  },
});

/** The page that an OAuth provider sends people back to. */
function callbackOf(navigations: readonly SeenNavigation[]): readonly Found<Kind>[] {
  const last = navigations.findLast(({ url }) => URL.parse(url)?.pathname.endsWith('/sso-callback'));
  if (last?.status !== 404) return [];
  return [
    {
      kind: 'callback',
      values: [URL.parse(last.url)?.pathname ?? last.url],
      facts: [labelled('findingFactAddress', text(last.url)), labelled('findingFactAnswer', text(last.status))],
      places: [{ tab: 'timeline', event: last.id }],
    },
  ];
}

/** Attempts that ended at the other side: the page has to go on there. */
function transfersOf(client: View<Client>, now: number): readonly Found<Kind>[] {
  const { signIn, signUp, signedInSessions, updatedAt } = client;
  const isOver = signedInSessions.some(({ createdAt }) => createdAt !== null && createdAt === updatedAt);
  if (updatedAt === null || now - updatedAt < UNDER_WAY || isOver) return [];
  const ofSignIn = signIn && signIn.status !== 'complete' ? signIn.firstFactorVerification : null;
  const ofSignUp = signUp && signUp.status !== 'complete' ? signUp.verifications.externalAccount : null;
  return [...(ofSignIn ? foundIn(ofSignIn, 'to-sign-up') : []), ...(ofSignUp ? foundIn(ofSignUp, 'to-sign-in') : [])];
}

function foundIn(verification: View<Verification>, transfer: 'to-sign-up' | 'to-sign-in'): readonly Found<Kind>[] {
  const kind = kindOf(verification, transfer);
  if (!kind) return [];
  const { status, strategy, error } = verification;
  return [
    {
      kind,
      about: transfer,
      values: [strategy ?? ''],
      facts: [
        named('verification.status', text(status)),
        named('verification.strategy', text(strategy)),
        ...(error ? [named('verification.error.code', text(error.code))] : []),
      ],
      places: [{ tab: 'attempts' }],
    },
  ];
}

function kindOf({ status, error }: View<Verification>, transfer: 'to-sign-up' | 'to-sign-in'): Kind | null {
  if (status === 'transferable') return transfer;
  if (error?.code === 'external_account_exists') return 'exists';
  return error?.code === 'external_account_not_found' ? 'not-found' : null;
}
