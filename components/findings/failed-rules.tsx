import type { FailedRule } from '../../lib/findings/examine.ts';
import { plural } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { CopyButton } from '../values/copy-button.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { nameOfRule } from './rules.ts';

/** Rules that failed themselves, with what to do about it. */
export function FailedRules({ failed, view }: { failed: readonly FailedRule[]; view: PanelView }) {
  const { t } = useTools();
  if (failed.length === 0) return null;
  const version = instanceOf(view.frame)?.instance.version ?? t('headerVersionUnknown');
  const report = failed.map(({ rule, error }) => `${rule} ${t(nameOfRule(rule))}: ${error}`);
  return (
    <section class="findings-part findings-failed">
      <h3 class="tone-bad">{plural(t, 'findingFailedRules', failed.length)}</h3>
      <p>{t('findingFailedReport')}</p>
      <ul>
        {failed.map(({ rule, error }) => (
          <li key={rule}>
            <code>{rule}</code> {t(nameOfRule(rule))}: <ForeignText text={error} />
          </li>
        ))}
      </ul>
      <div class="buttons">
        <CopyButton text={[...report, `clerk-js ${version}`].join('\n')} hint={t('findingFailedCopyHint')}>
          {t('tabFailedCopy')}
        </CopyButton>
      </div>
    </section>
  );
}
