import type { ComponentChildren } from 'preact';
import type { Translate } from '../../lib/i18n/translate.ts';
import { type Access, hostOf, isEverySite } from '../../lib/settings/host-access.ts';
import type { SafetySwitch } from '../../lib/settings/safety.ts';
import type { Revocation, SettingsView } from '../../lib/settings/settings-store.ts';
import { SafetySwitches } from './safety-switches.tsx';

interface SettingsProps {
  readonly view: SettingsView;
  readonly t: Translate;
  readonly onRevoke: (pattern: string) => void;
  readonly onSwitch: (name: SafetySwitch, on: boolean) => void;
}

/** The settings: what keeps from mistakes, and which hosts the extension may read, each with a button that takes that away. */
export function Settings({ view, t, onRevoke, onSwitch }: SettingsProps) {
  const { access, lastRevocation, safety, safetyProblem } = view;
  return (
    <main class="settings">
      <h1>{t('settingsTitle')}</h1>
      {safety && <SafetySwitches kept={safety} problem={safetyProblem} t={t} onSwitch={onSwitch} />}
      <h2>{t('settingsAccessTitle')}</h2>
      <p>{t('settingsAccess')}</p>
      <p role="status">{lastRevocation && <Result revocation={lastRevocation} t={t} />}</p>
      {access && (
        <>
          <Granted patterns={access.granted} t={t} onRevoke={onRevoke} />
          <BuiltIn hosts={access.builtIn} t={t} />
        </>
      )}
    </main>
  );
}

function Granted({ patterns, t, onRevoke }: Pick<SettingsProps, 't' | 'onRevoke'> & { patterns: readonly string[] }) {
  return (
    <Hosts title={t('settingsGranted')} hint={t(patterns.length > 0 ? 'settingsGrantedHint' : 'settingsGrantedNone')}>
      {patterns.map((pattern) => (
        <li key={pattern}>
          <code>{nameOf(pattern, t)}</code>
          <button
            type="button"
            class="button"
            aria-label={t('settingsRevokeHost', nameOf(pattern, t))}
            onClick={() => onRevoke(pattern)}
          >
            {t('settingsRevoke')}
          </button>
        </li>
      ))}
    </Hosts>
  );
}

function BuiltIn({ hosts, t }: { hosts: Access['builtIn']; t: Translate }) {
  return (
    <Hosts title={t('settingsBuiltIn')} hint={t('settingsBuiltInHint')}>
      {hosts.map(({ pattern, isOn }) => (
        <li key={pattern}>
          <code>{nameOf(pattern, t)}</code>
          {!isOn && <span class="tone-soon">{t('settingsOff')}</span>}
        </li>
      ))}
    </Hosts>
  );
}

function Hosts({ title, hint, children }: { title: string; hint: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      <p class="muted">{hint}</p>
      <ul aria-label={title}>{children}</ul>
    </section>
  );
}

function Result({ revocation: { pattern, problem }, t }: { revocation: Revocation; t: Translate }) {
  const name = nameOf(pattern, t);
  if (problem !== null) return <span class="tone-bad">{t('settingsRevokeFailed', name, problem)}</span>;
  return <>{t('settingsRevoked', name)}</>;
}

/** What a pattern is called in a list. */
function nameOf(pattern: string, t: Translate): string {
  return isEverySite(pattern) ? t('settingsEverySite') : hostOf(pattern);
}
