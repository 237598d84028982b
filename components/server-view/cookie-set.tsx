import type { Judgement } from '../../lib/panel/server-view-state.ts';
import { useTools } from '../tools.ts';
import { RULE_WORDS } from './rule-words.ts';

/** Which of the copies of its cookies the server reads, and why. */
export function CookieSet({ judgement }: { judgement: Judgement }) {
  const { t } = useTools();
  if (judgement.kind === 'failure') return null;
  const { usesSuffixedCookies, rule } = judgement.verdict;
  return (
    <div class="server-cookies">
      <h3>{t(usesSuffixedCookies ? 'serverReadsSuffixed' : 'serverReadsUnsuffixed')}</h3>
      <p>
        {t(RULE_WORDS[rule])} <code class="muted">{rule}</code>
      </p>
    </div>
  );
}
