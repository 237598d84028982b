import type { Session } from '../../../client/index.ts';
import type { View } from '../../../client/view.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { list, named, text } from '../../facts.ts';
import { textClaim } from '../../reading/claims.ts';
import { ownSessionCookies } from '../../reading/copies.ts';
import { shownSession } from '../../reading/sessions.ts';
import { defineRule, type FindingKind } from '../../rule.ts';

const PENDING: Pick<FindingKind, 'why' | 'steps' | 'docs'> = {
  why: 'findingPendingWhy',
  steps: ['findingPendingStepTask', 'findingPendingStepUrls', 'findingPendingStepOption'],
  docs: CLERK_DOCS.sessionTasks,
};

/** R29 */
export const pending = defineRule({
  id: 'R29',
  name: 'findingPendingName',
  looksFor: 'findingPendingLooksFor',
  needs: ['client'],
  reads: ['clerkJs', 'cookies', 'instance'],
  kinds: {
    shown: { ...PENDING, severity: 'warning', statement: 'findingPending' },
    other: { ...PENDING, severity: 'info', statement: 'findingPendingOther' },
  },
  examine({ client, clerkJs, cookies, instance }) {
    const inCookie = cookies && instance ? ownSessionCookies(cookies, instance) : [];
    const ofTokens = inCookie
      .filter(({ jwt }) => jwt.payload.sts === 'pending')
      .map(({ jwt }) => textClaim(jwt, 'sid'));
    const shown = shownSession(client, clerkJs);
    const sessions = client.value.sessions.filter(({ id, status }) => status === 'pending' || ofTokens.includes(id));
    return sessions.map((session) => ({
      kind: session.id === shown?.id ? 'shown' : 'other',
      about: session.id,
      values: [session.currentTask?.key ?? '—'],
      facts: factsOf(session, ofTokens.includes(session.id)),
      places: [{ tab: 'sessions', sessionId: session.id }],
    }));
  },
});

function factsOf({ id, status, tasks, currentTask }: View<Session>, inToken: boolean) {
  return [
    named('session.id', text(id)),
    named('session.status', text(status)),
    named('session.currentTask.key', text(currentTask?.key)),
    named('session.tasks', list(tasks.map(({ key }) => key))),
    ...(inToken ? [named('sts', text('pending'))] : []),
  ];
}
