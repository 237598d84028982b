import { plural } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { whyReadOnly } from '../controls/why-unavailable.ts';
import { GrantAccess } from '../faces/grant-access.tsx';
import { type InstanceInFrame, instanceOf, missingHosts } from '../state.ts';
import { useTools } from '../tools.ts';
import { ClientErrorDetails } from './client-error-details.tsx';
import { DirectNotice } from './direct-notice.tsx';
import { LacksNotice } from './lacks-notice.tsx';
import { Notice } from './notice.tsx';
import { PastNotice } from './past-notice.tsx';
import { Simulated } from './simulated.tsx';
import { StaleSince } from './stale-since.tsx';
import { StandInNotice } from './stand-in-notice.tsx';

/** Everything that has to be known about what is shown below. Nothing when all is well. */
export function Notices({ view }: { view: PanelView }) {
  const clerk = instanceOf(view.frame);
  return (
    <>
      <ConnectionNotice view={view} />
      <LacksNotice lacks={view.lacks} />
      {(view.past || view.file) && <PastNotice past={view.past} file={view.file} />}
      {view.state?.simulation && <Simulated view={view} />}
      <UpdateNotice view={view} />
      {view.frame && view.frame.page.kind !== 'no-access' && <AccessNotice view={view} />}
      {clerk?.kind === 'direct' && <DirectNotice because={clerk.because} hasClient={clerk.client !== null} />}
      {clerk?.environment?.maintenanceMode === true && <MaintenanceNotice />}
      <StandInNotice frame={view.frame} />
      {clerk && <ClerkNotices clerk={clerk} />}
    </>
  );
}

/** What was known stays on screen while the line to the worker is down; this says that it may be old. */
function ConnectionNotice({ view }: { view: PanelView }) {
  const { t } = useTools();
  if (!view.state) return null;
  const at = instanceOf(view.frame)?.clientAt ?? null;
  switch (view.connection) {
    case 'invalidated':
      return (
        <Notice tone="bad">
          <p>
            <strong>{t('faceInvalidatedTitle')}</strong> {t('faceInvalidatedRemedy')} <StaleSince at={at} />
          </p>
        </Notice>
      );
    case 'restarting':
      return (
        <Notice tone="soon">
          <p>
            <strong>{t('noticeRestartingTitle')}</strong> {t('noticeRestarting')} <StaleSince at={at} />
          </p>
        </Notice>
      );
    case 'connecting':
    case 'connected':
      return null;
  }
}

/** An update starts the extension anew: it forgets what is kept in memory, and ends what is simulated. */
function UpdateNotice({ view }: { view: PanelView }) {
  const { t, actions } = useTools();
  const version = view.state?.updateWaiting ?? null;
  if (version === null) return null;
  return (
    <Notice tone="past">
      <p>{t('noticeUpdate', version)}</p>
      <div class="buttons">
        <ActionButton
          title={t('noticeUpdate', version)}
          unavailable={whyReadOnly(t, view)}
          running={false}
          onClick={actions.applyUpdate}
        >
          {t('noticeUpdateApply')}
        </ActionButton>
      </div>
    </Notice>
  );
}

function MaintenanceNotice() {
  const { t } = useTools();
  return (
    <Notice tone="soon">
      <p>
        <strong>{t('noticeMaintenanceTitle')}</strong> {t('noticeMaintenance')}
      </p>
    </Notice>
  );
}

function AccessNotice({ view }: { view: PanelView }) {
  const { t } = useTools();
  if (missingHosts(view.frame).length === 0) return null;
  return (
    <Notice tone="soon">
      <p>
        <strong>{t('noticeAccessTitle')}</strong> {t('noticeAccess')}
      </p>
      <GrantAccess view={view} />
    </Notice>
  );
}

function ClerkNotices({ clerk }: { clerk: InstanceInFrame }) {
  const { t } = useTools();
  if (!clerk.client) return null;
  return (
    <>
      {clerk.kind === 'present' && clerk.status === 'error' && (
        <Notice tone="bad">
          <p>
            <strong>{t('faceClerkFailedTitle')}</strong> {t('faceClerkFailedCause')} <StaleSince at={clerk.clientAt} />
          </p>
        </Notice>
      )}
      {clerk.clientError && (
        <Notice tone="bad">
          <p>
            <strong>{t(clerk.clientError.kind === 'refused' ? 'clientRefusedTitle' : 'clientErrorTitle')}</strong>{' '}
            <StaleSince at={clerk.clientAt} />
          </p>
          <ClientErrorDetails error={clerk.clientError} clerk={clerk} />
        </Notice>
      )}
      {clerk.differences.length > 0 && (
        <Notice tone="soon">
          <p>
            <strong>{plural(t, 'differencesTitle', clerk.differences.length)}</strong> {t('differencesWhere')}
          </p>
        </Notice>
      )}
    </>
  );
}
