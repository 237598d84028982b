import type { Finding } from '../../lib/findings/finding.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useTools } from '../tools.ts';
import { Facts } from './facts.tsx';
import { Fixes } from './fixes.tsx';
import { Places } from './places.tsx';
import { nameOfRule } from './rules.ts';

/** Why a finding matters, what to do about it, what the panel can do itself, and what it was told by. */
export function FindingDetails({ view, finding }: { view: PanelView; finding: Finding }) {
  const { t } = useTools();
  const { rule, facts, why, steps, docs, places } = finding;
  return (
    <>
      <p class="finding-why">{t(why)}</p>
      <section class="finding-steps">
        <h4>{t('findingSteps')}</h4>
        <ol>
          {steps.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
        <Fixes view={view} fixes={finding.fixes} />
        <p>
          <a href={docs} target="_blank" rel="noreferrer" title={docs}>
            {t('findingDocs')}
          </a>{' '}
          <span class="muted">{t('findingRule', rule, t(nameOfRule(rule)))}</span>
        </p>
      </section>
      {(facts.length > 0 || places.length > 0) && (
        <section class="finding-facts">
          <h4>{t('findingFacts')}</h4>
          <Facts facts={facts} />
          <Places view={view} places={places} />
        </section>
      )}
    </>
  );
}
