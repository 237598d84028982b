import type { CookieSet as Choice } from '../../lib/verdict/cookie-set.ts';
import { useTools } from '../tools.ts';
import { RULE_WORDS } from './rule-words.ts';

/** Which of the copies of its cookies the server reads, and why. */
export function CookieSet({ choice: { usesSuffixedCookies, rule } }: { choice: Choice }) {
  const { t } = useTools();
  return (
    <div class="server-half">
      <h3>{t(usesSuffixedCookies ? 'serverReadsSuffixed' : 'serverReadsUnsuffixed')}</h3>
      <p>{t(RULE_WORDS[rule])}</p>
      <p>
        <code class="muted">{rule}</code>
      </p>
    </div>
  );
}
