import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { NoVerdict as Missing, WhyImpossible } from '../../lib/panel/server-view-state.ts';
import { Face } from '../faces/face.tsx';
import { GrantAccess } from '../faces/grant-access.tsx';
import { ErrorFacts } from '../result/error-facts.tsx';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';

const WAITING: Readonly<Record<Extract<Missing, { kind: 'pending' }>['waitsFor'], MessageKey>> = {
  code: 'serverWaitsForCode',
  cookies: 'serverWaitsForCookies',
  keys: 'serverWaitsForKeys',
};

const IMPOSSIBLE: Readonly<Record<WhyImpossible['kind'], { readonly cause: MessageKey; readonly remedy: MessageKey }>> =
  {
    'no-instance': { cause: 'serverNoInstance', remedy: 'serverNoInstanceRemedy' },
    'no-access': { cause: 'serverNoAccess', remedy: 'serverNoAccessRemedy' },
    'keys-refused': { cause: 'serverKeysRefused', remedy: 'serverKeysRemedy' },
    'keys-unreadable': { cause: 'serverKeysUnreadable', remedy: 'serverKeysRemedy' },
    'not-recorded': { cause: 'serverNotRecorded', remedy: 'serverNotRecordedRemedy' },
    'code-failed': { cause: 'serverCodeFailed', remedy: 'serverCodeFailedRemedy' },
  };

/** Why there is no verdict, or not yet, and what to do about it. */
export function NoVerdict({ missing, view }: { missing: Missing; view: PanelView }) {
  const { t } = useTools();
  if (missing.kind === 'pending') return <p class="none">{t(WAITING[missing.waitsFor])}</p>;
  const { because } = missing;
  const { cause, remedy } = IMPOSSIBLE[because.kind];
  return (
    <Face tone="soon" title={t('serverImpossible')} cause={t(cause)} remedy={t(remedy)}>
      <Facts because={because} />
      {because.kind === 'no-access' && <GrantAccess view={view} />}
    </Face>
  );
}

function Facts({ because }: { because: WhyImpossible }): ComponentChildren {
  if (because.kind === 'keys-refused') {
    return (
      <p>
        <ErrorFacts error={because.error} />
      </p>
    );
  }
  if (because.kind !== 'keys-unreadable' && because.kind !== 'code-failed') return null;
  return (
    <p>
      <ForeignText text={because.message} />
    </p>
  );
}
