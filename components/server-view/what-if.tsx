import type { PanelView } from '../../lib/panel/panel-view.ts';
import { isNothing, type Judged, NOTHING_SUPPOSED, type Supposition } from '../../lib/panel/server-view-state.ts';
import { useTools } from '../tools.ts';
import { Supposed } from './supposed.tsx';
import { SupposedClock } from './supposed-clock.tsx';
import { SupposedCookies } from './supposed-cookies.tsx';
import { SupposedKey } from './supposed-key.tsx';

/** Single inputs of the server's decision to be switched, and the verdicts that would come of it. */
export function WhatIf({ view, judged }: { view: PanelView; judged: Judged }) {
  const { t, actions } = useTools();
  const { supposition } = view.server;
  const suppose = (changes: Partial<Supposition>) => actions.suppose({ ...supposition, ...changes });
  return (
    <section aria-label={t('whatIf')}>
      <h2>{t('whatIf')}</h2>
      <div class="server-pair what-if">
        <div class="server-half">
          <SupposedCookies cookies={judged.cookies} supposition={supposition} onSuppose={suppose} />
          <SupposedClock seconds={supposition.clock} onChange={(clock) => suppose({ clock })} />
          <SupposedKey
            own={judged.publishableKey}
            supposed={supposition.publishableKey}
            onChange={(publishableKey) => suppose({ publishableKey })}
          />
          {!isNothing(supposition) && (
            <div class="buttons">
              <button type="button" class="button primary" onClick={() => actions.suppose(NOTHING_SUPPOSED)}>
                {t('whatIfBack')}
              </button>
            </div>
          )}
        </div>
        <div class="what-if-result" role="status" aria-label={t('whatIfResult')}>
          {judged.supposed === null ? (
            <p class="server-half muted">{t('whatIfNothing')}</p>
          ) : (
            <Supposed now={judged.judgements} supposed={judged.supposed} view={view} />
          )}
        </div>
      </div>
    </section>
  );
}
