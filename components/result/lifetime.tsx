import { languageOf, plural } from '../../lib/i18n/translate.ts';
import { timeOfDay } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';

/** How long a token lives from when it came, and until when. Takes epoch milliseconds; null for no expiry. */
export function Lifetime({ at, expiresAt }: { at: number; expiresAt: number | null }) {
  const { t } = useTools();
  if (expiresAt === null) return t('resultTokenNoExpiry');
  const seconds = Math.max(0, Math.round((expiresAt - at) / 1_000));
  return plural(t, 'resultTokenLifetime', seconds, timeOfDay(expiresAt, { locale: languageOf(t) }));
}
