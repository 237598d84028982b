import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ClerkState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { Empty } from '../faces/empty.tsx';
import { clerkOf, missingHosts } from '../state.ts';
import { useTools } from '../tools.ts';

/** Why there is no token to show, and how one gets there. Access is asked for by the panel's notice. */
export function NoTokens({ view }: { view: PanelView }) {
  const { t } = useTools();
  const [title, why] = reasonOf(view);
  return (
    <Empty title={t(title)}>
      {t(why)} {missingHosts(view.frame).length > 0 && t('tokenNoneAccess')}
    </Empty>
  );
}

type Reason = readonly [title: MessageKey, why: MessageKey];

function reasonOf({ frame, secrets }: PanelView): Reason {
  const clerk = clerkOf(frame);
  if (clerk && !secrets && missingHosts(frame).length === 0) return ['tokenNoneReadingTitle', 'tokenNoneReading'];
  return clerk ? reasonWith(clerk) : ['tokenNoneHereTitle', 'tokenNoneHere'];
}

function reasonWith(clerk: ClerkState): Reason {
  switch (clerk.kind) {
    case 'absent':
    case 'script-failed':
    case 'foreign':
      return ['tokenNoneHereTitle', 'tokenNoneNoClerk'];
    case 'script-pending':
      return ['tokenNoneLoadingTitle', 'tokenNoneLoading'];
    case 'present':
    case 'direct':
      if (clerk.status === 'loading') return ['tokenNoneLoadingTitle', 'tokenNoneLoading'];
      if (!clerk.client) return ['tokenNoneHereTitle', 'tokenNoneNoClient'];
      return clerk.client.signedInSessions.length === 0
        ? ['tokenNoneSignedOutTitle', 'tokenNoneSignedOut']
        : ['tokenNoneHeldTitle', 'tokenNoneHeld'];
  }
}
