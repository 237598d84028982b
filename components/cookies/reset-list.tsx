import { useEffect, useId, useRef } from 'preact/hooks';
import type { ClerkState } from '../../lib/cookies/clerk-state.ts';
import type { MarkedCookie } from '../../lib/cookies/inventory.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useActing } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';
import { Sentence } from '../values/sentence.tsx';
import { CookieName } from './cookie-name.tsx';
import { HostNames } from './host-names.tsx';

interface ResetListProps {
  readonly view: PanelView;
  readonly state: ClerkState;
  /** Hosts whose cookies the extension may not touch. */
  readonly missing: readonly string[];
  /** Confirmed or given up. */
  onEnd(): void;
}

/** Everything that a reset would remove, where it lies, and what to know before. Escape gives up. */
export function ResetList({ view, state, missing, onEnd }: ResetListProps) {
  const { t } = useTools();
  const acting = useActing(view);
  const title = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  const byDomain = Map.groupBy(state.cookies, ({ cookie }) => cookie.domain);
  const origin = URL.parse(view.frame?.url ?? '')?.origin ?? '';

  useEffect(() => cancel.current?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // DevTools would open its console.
    event.stopPropagation();
    event.preventDefault();
    onEnd();
  };
  const confirm = () => {
    acting.act({ name: 'resetClerkState' });
    onEnd();
  };

  return (
    <section class="reset" aria-labelledby={title} onKeyDown={onKeyDown}>
      <h3 id={title}>{t('resetTitle')}</h3>
      <ul class="reset-places">
        {[...byDomain].map(([domain, cookies]) => (
          <li key={domain}>
            <Sentence of="resetCookiesOf" parts={[<HostNames key="domain" hosts={[domain]} />]} />
            <ul>
              {cookies.map((cookie) => (
                <li key={cookie.key}>
                  <code>
                    <CookieName cookie={cookie} />
                    <CookiePlace cookie={cookie} />
                  </code>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {state.storageKeys.length > 0 && (
          <li>
            <Sentence of="resetStorageOf" parts={[<HostNames key="origin" hosts={[origin]} />]} />
            <ul>
              {state.storageKeys.map((key) => (
                <li key={key}>
                  <code>
                    <bdi>{key}</bdi>
                  </code>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
      <ul class="reset-notes">
        {missing.length > 0 && (
          <li class="tone-soon">
            <Sentence of="resetMissing" parts={[<HostNames key="hosts" hosts={missing} />]} />
          </li>
        )}
        {state.cookies.some(({ owner }) => owner === 'other') && <li>{t('resetOthers')}</li>}
        <li>{t('resetOtherTabs')}</li>
        <li>{t('resetSessions')}</li>
      </ul>
      <div class="buttons">
        <ActionButton
          title={t('resetConfirmHint')}
          unavailable={acting.whyNot('resetClerkState')}
          running={false}
          onClick={confirm}
        >
          {t('resetConfirm')}
        </ActionButton>
        <button ref={cancel} type="button" class="button" onClick={onEnd}>
          {t('resetCancel')}
        </button>
      </div>
    </section>
  );
}

/** What tells a cookie from the others of its name on the same domain. */
function CookiePlace({ cookie: { cookie } }: { cookie: MarkedCookie }) {
  const site = cookie.partitionKey?.topLevelSite;
  if (cookie.path === '/' && site === undefined) return null;
  return <bdi class="muted"> {[cookie.path, site].filter(Boolean).join(' ')}</bdi>;
}
