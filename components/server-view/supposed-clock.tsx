import { useTools } from '../tools.ts';
import { SecondsField } from './seconds-field.tsx';

/** Offsets that one click supposes, s. */
const PRESETS = [
  { seconds: -300, label: 'whatIfClockBehind' },
  { seconds: 300, label: 'whatIfClockAhead' },
  { seconds: 3_600, label: 'whatIfClockHour' },
] as const;

/** By how much the server's clock is ahead, or behind by a negative number. */
export function SupposedClock({ seconds, onChange }: { seconds: number; onChange: (seconds: number) => void }) {
  const { t } = useTools();
  return (
    <fieldset class="what-if-part">
      <legend>{t('whatIfClock')}</legend>
      <div class="what-if-row">
        <SecondsField label={t('whatIfAhead')} name={t('whatIfAheadOf')} seconds={seconds} onChange={onChange} />
        {PRESETS.map((preset) => (
          <button
            key={preset.label}
            type="button"
            class="button"
            aria-pressed={seconds === preset.seconds}
            onClick={() => onChange(seconds === preset.seconds ? 0 : preset.seconds)}
          >
            {t(preset.label)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
