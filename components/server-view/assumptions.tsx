import type { ServerView } from '../../lib/panel/server-view-state.ts';
import { type AssumptionName, DEFAULT_ASSUMPTIONS, type Assumptions as Told } from '../../lib/verdict/assumptions.ts';
import { useTools } from '../tools.ts';
import { Properties, Property } from '../values/property.tsx';
import { AssumptionField } from './assumption-field.tsx';
import { AssumptionSwitch } from './assumption-switch.tsx';
import { ASSUMPTION_WORDS } from './assumption-words.ts';

/** What the server is taken to have been told, where that is known from, and fields to say otherwise. */
export function Assumptions({ server: { page, user } }: { server: Pick<ServerView, 'page' | 'user'> }) {
  const { t, actions } = useTools();
  const told: Told = { ...DEFAULT_ASSUMPTIONS, ...page, ...user };
  const assume = (changes: Partial<Told>) => actions.assume({ ...user, ...changes });
  return (
    <section class="server-assumptions" aria-label={t('serverAssumptions')}>
      <h2>{t('serverAssumptions')}</h2>
      <p class="hint server-intro">{t('serverAssumptionsIntro')}</p>
      <Properties>
        {(Object.keys(ASSUMPTION_WORDS) as AssumptionName[]).map((name) => (
          <Property key={name} name={name} hint={t(ASSUMPTION_WORDS[name])}>
            {name === 'isSatellite' || name === 'satelliteAutoSync' ? (
              <AssumptionSwitch name={name} value={told[name]} onChange={(value) => assume({ [name]: value })} />
            ) : (
              <AssumptionField name={name} value={told[name]} onChange={(value) => assume({ [name]: value })} />
            )}
            {name in user ? (
              <button type="button" class="button" onClick={() => actions.assume(without(user, name))}>
                {t(name in page ? 'serverAsInPage' : 'serverAsByDefault')}
              </button>
            ) : (
              <span class="muted">{t(name in page ? 'serverFromPage' : 'serverAssumed')}</span>
            )}
          </Property>
        ))}
      </Properties>
    </section>
  );
}

function without(assumed: Partial<Told>, name: AssumptionName): Partial<Told> {
  return Object.fromEntries(Object.entries(assumed).filter(([other]) => other !== name));
}
