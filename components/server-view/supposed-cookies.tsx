import type { SentCookie, Supposition } from '../../lib/panel/server-view-state.ts';
import { useTools } from '../tools.ts';
import { SecondsField } from './seconds-field.tsx';

interface SupposedCookiesProps {
  readonly cookies: readonly SentCookie[];
  readonly supposition: Supposition;
  readonly onSuppose: (changes: Partial<Supposition>) => void;
}

/** The cookies that are sent, each to be left out, and tokens to be older. */
export function SupposedCookies({ cookies, supposition: { without, aged }, onSuppose }: SupposedCookiesProps) {
  const { t } = useTools();
  const send = (key: string, isSent: boolean) => {
    const others = without.filter((other) => other !== key);
    onSuppose({ without: isSent ? others : [...others, key] });
  };
  return (
    <fieldset class="what-if-part">
      <legend>{t('whatIfCookies')}</legend>
      {cookies.length === 0 && <p class="muted">{t('whatIfNoCookies')}</p>}
      <ul>
        {cookies.map(({ key, name, domain, path, ages }) => {
          const isSent = !without.includes(key);
          return (
            <li key={key}>
              <label class="server-switch" title={`${domain}${path}`}>
                <input type="checkbox" checked={isSent} onChange={(event) => send(key, event.currentTarget.checked)} />
                <code>{name}</code>
                {cookies.some((other) => other.name === name && other.key !== key) && (
                  <code class="muted">
                    {domain}
                    {path}
                  </code>
                )}
              </label>
              {ages && isSent && (
                <SecondsField
                  label={t('whatIfOlder')}
                  name={t('whatIfOlderOf', name)}
                  seconds={aged[key] ?? 0}
                  onChange={(seconds) => onSuppose({ aged: { ...aged, [key]: seconds } })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {cookies.some(({ ages }) => ages) && <p class="hint">{t('whatIfOlderHint')}</p>}
    </fieldset>
  );
}
