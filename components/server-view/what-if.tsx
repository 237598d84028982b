import { isNothing, type Judged, NOTHING_SUPPOSED, type Supposition } from '../../lib/panel/server-view-state.ts';
import { useTools } from '../tools.ts';
import { Supposed } from './supposed.tsx';
import { SupposedClock } from './supposed-clock.tsx';
import { SupposedCookies } from './supposed-cookies.tsx';
import { SupposedKey } from './supposed-key.tsx';

/** Single inputs of the server's decision to be switched, and the verdicts that would come of it. */
export function WhatIf({ judged, supposition }: { judged: Judged; supposition: Supposition }) {
  const { t, actions } = useTools();
  const suppose = (changes: Partial<Supposition>) => actions.suppose({ ...supposition, ...changes });
  return (
    <section class="what-if" aria-label={t('whatIf')}>
      <h2>{t('whatIf')}</h2>
      <div class="what-if-result" role="status" aria-label={t('whatIfResult')}>
        {judged.supposed === null ? (
          <p class="muted">{t('whatIfNothing')}</p>
        ) : (
          <Supposed now={judged.judgements} supposed={judged.supposed} />
        )}
      </div>
      {!isNothing(supposition) && (
        <div class="buttons">
          <button type="button" class="button primary" onClick={() => actions.suppose(NOTHING_SUPPOSED)}>
            {t('whatIfBack')}
          </button>
        </div>
      )}
      <SupposedCookies cookies={judged.cookies} supposition={supposition} onSuppose={suppose} />
      <SupposedClock seconds={supposition.clock} onChange={(clock) => suppose({ clock })} />
      <SupposedKey
        own={judged.publishableKey}
        supposed={supposition.publishableKey}
        onChange={(publishableKey) => suppose({ publishableKey })}
      />
    </section>
  );
}
