import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { ClerkInstance } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { StateWord, type Tone } from '../values/state-word.tsx';
import { connectionWords } from './connection-words.ts';

type LiveStatus = NonNullable<ClerkInstance['status']>;

const STATUS_TONES: Readonly<Record<LiveStatus, Tone>> = {
  loading: 'soon',
  ready: 'good',
  degraded: 'soon',
  error: 'bad',
};

const STATUS_HINTS: Readonly<Record<LiveStatus, MessageKey>> = {
  loading: 'headerStatusLoading',
  ready: 'headerStatusReady',
  degraded: 'noticeDegraded',
  error: 'faceClerkFailedCause',
};

/** What am I looking at: the connection, the instance, its Frontend API, clerk-js and the SDK around it. */
export function InstanceLine({ view }: { view: PanelView }) {
  const { t } = useTools();
  const { tone, key } = connectionWords(view);
  const clerk = instanceOf(view.frame);
  return (
    <>
      <span aria-live="polite">
        <StateWord tone={tone} title={t('connectionTitle')}>
          {t(key)}
        </StateWord>
      </span>
      {clerk ? <Instance clerk={clerk} /> : view.frame && <PageHost url={view.frame.url} />}
    </>
  );
}

function Instance({ clerk: { instance, status } }: { clerk: ClerkInstance }) {
  const { t } = useTools();
  return (
    <>
      {instance.type && (
        <strong title={t(instance.type === 'development' ? 'headerDevelopmentHint' : 'headerProductionHint')}>
          {t(instance.type === 'development' ? 'headerDevelopment' : 'headerProduction')}
        </strong>
      )}
      {instance.frontendApi && <CopyableValue value={instance.frontendApi}>{instance.frontendApi}</CopyableValue>}
      {status === null ? (
        <span class="muted">{t('headerNoClerkJs')}</span>
      ) : (
        <span title={t(STATUS_HINTS[status])}>
          {t('headerClerkJs')} <ForeignText text={instance.version ?? t('headerVersionUnknown')} />{' '}
          <span class={`tone-${STATUS_TONES[status]}`}>{status}</span>
        </span>
      )}
      {instance.sdk && (
        <span title={t('headerSdkHint')}>
          <ForeignText text={`${instance.sdk.name} ${instance.sdk.version}`} />
        </span>
      )}
    </>
  );
}

/** The page is named by its host while no instance is known; one that is not on the web by its whole address. */
function PageHost({ url }: { url: string }) {
  const page = URL.parse(url);
  return <ForeignText text={page?.protocol.startsWith('http') ? page.host : url} />;
}
