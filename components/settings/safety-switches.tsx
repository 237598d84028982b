import { useId } from 'preact/hooks';
import type { MessageKey, Translate } from '../../lib/i18n/translate.ts';
import type { KeptSafety } from '../../lib/settings/read-safety.ts';
import type { SafetySwitch } from '../../lib/settings/safety.ts';

interface SafetySwitchesProps {
  readonly kept: KeptSafety;
  /** Why the last change was not stored, in the browser's words; null when it was. */
  readonly problem: string | null;
  readonly t: Translate;
  readonly onSwitch: (name: SafetySwitch, on: boolean) => void;
}

/** Before which actions it asks, with what is written on their buttons. */
const ASKED: readonly (readonly [SafetySwitch, MessageKey])[] = [
  ['askDestroyClient', 'clientDestroy'],
  ['askRemoveSessions', 'actionRemoveSessions'],
  ['askClearCache', 'actionClearCache'],
  ['askOthers', 'settingsAskOthers'],
];

/** What a user can switch on to be kept from mistakes. */
export function SafetySwitches({ kept, problem, t, onSwitch }: SafetySwitchesProps) {
  const hint = useId();
  const box = (name: SafetySwitch, label: string, describedBy?: string) => (
    <label>
      <input
        type="checkbox"
        checked={kept.safety[name]}
        aria-describedby={describedBy}
        onChange={(event) => onSwitch(name, event.currentTarget.checked)}
      />{' '}
      {label}
      {kept.unreadable.includes(name) && <span class="tone-soon"> {t('settingsUnreadable')}</span>}
    </label>
  );
  return (
    <>
      <section>
        <h2>{t('settingsReadOnlyTitle')}</h2>
        <p class="muted" id={hint}>
          {t('settingsReadOnlyHint')}
        </p>
        {box('readOnly', t('settingsReadOnly'), hint)}
      </section>
      <fieldset>
        <legend>
          <h2>{t('settingsAsk')}</h2>
        </legend>
        <p class="muted">{t('settingsAskHint')}</p>
        {ASKED.map(([name, label]) => (
          <div key={name}>{box(name, t(label))}</div>
        ))}
      </fieldset>
      <p role="alert" class="tone-bad">
        {problem !== null && t('settingsNotKept', problem)}
      </p>
    </>
  );
}
