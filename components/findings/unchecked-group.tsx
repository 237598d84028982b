import { INPUT_WORDS, MISSING_WORDS } from '../../lib/findings/words.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { GrantAccess } from '../faces/grant-access.tsx';
import { useTools } from '../tools.ts';
import { nameOfRule } from './rules.ts';
import type { ReasonGroup } from './unchecked-by-reason.ts';

/** Rules that lack something for one reason: the reason, what can be done about it, and what each of them lacks. */
export function UncheckedGroup({ group: { why, rules }, view }: { group: ReasonGroup; view: PanelView }) {
  const { t } = useTools();
  return (
    <li>
      <div class="unchecked-why">
        <p>{t(MISSING_WORDS[why])}</p>
        {why === 'no-access' && <GrantAccess view={view} />}
      </div>
      <ul>
        {rules.map(({ rule, partly, inputs }) => (
          <li key={rule}>
            <code>{rule}</code> {t(nameOfRule(rule))}{' '}
            <span class="muted">
              {t(
                partly ? 'findingLacksPartly' : 'findingLacks',
                inputs.map((input) => t(INPUT_WORDS[input])).join(', '),
              )}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
