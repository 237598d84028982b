import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { cookiesOf } from '../cookies/cookies-of.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { useCookieInstance } from '../values/use-cookie-instance.ts';
import { exportName } from './export-name.ts';
import { useExport } from './use-export.ts';

/** The one export with credentials: it is asked for by name, says what is in it, and is of development instances only. */
export function StorageStateExport({ view }: { view: PanelView }) {
  const { t, actions } = useTools();
  const title = useId();
  const [isAsking, setAsking] = useState(false);
  const { isRunning, problem, run } = useExport();
  const instance = useCookieInstance(instanceOf(view.frame)?.instance.publishableKey ?? null) ?? null;
  const unavailable = whyNot(t, view);

  const save = () =>
    run(async () => {
      const groups = cookiesOf(view.frame, view.secrets?.cookies ?? [], instance, null);
      const state = await actions.exportStorageState(
        instance,
        groups.flatMap(({ copies }) => copies),
      );
      actions.download(exportName('storage-state', view, 'json'), state);
      setAsking(false);
    });

  return (
    <div class="export-state">
      <ActionButton
        title={t('exportStateHint')}
        unavailable={unavailable}
        running={isRunning}
        expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
      >
        {t('exportState')}
      </ActionButton>
      {isAsking && unavailable === null && (
        <section class="export-warning" role="alertdialog" aria-labelledby={title}>
          <h4 id={title}>{t('exportStateTitle')}</h4>
          <p>{t('exportStateWarning')}</p>
          <p>{t('exportStateUse')}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={save}>
              {t('exportStateConfirm')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('resetCancel')}
            </button>
          </div>
        </section>
      )}
      {problem !== null && (
        <p class="tone-bad" role="alert">
          {t('exportFailed')} {problem}
        </p>
      )}
    </div>
  );
}

function whyNot(t: Translate, view: PanelView): string | null {
  if (view.past) return t('unavailablePast');
  const type = instanceOf(view.frame)?.instance.type ?? null;
  if (type === null) return t('exportStateNoInstance');
  if (type === 'production') return t('exportStateProduction');
  return view.secrets && view.secrets.cookies.length > 0 ? null : t('exportStateNoCookies');
}
