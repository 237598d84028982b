import { useId } from 'preact/hooks';
import type { CookieMark as Mark } from '../../lib/cookies/marks.ts';
import { useTools } from '../tools.ts';
import { StateWord } from '../values/state-word.tsx';
import { MARK_WORDS } from './mark-words.ts';

interface CookieMarkProps {
  readonly mark: Mark;
  /** Place in the tab order, as of the row around it. */
  readonly tabIndex: number;
  /** Opens the details, where the explanation stands too. */
  readonly onClick: () => void;
}

/** What is noteworthy about a cookie, in a word that explains itself on hover and focus. */
export function CookieMark({ mark, tabIndex, onClick }: CookieMarkProps) {
  const { t } = useTools();
  const explanation = useId();
  const { tone, word, cause, fix } = MARK_WORDS[mark];
  const text = `${t(cause)} ${t(fix)}`;
  return (
    <span class="cookie-mark">
      <button
        type="button"
        class={`mark tone-${tone}`}
        title={text}
        tabIndex={tabIndex}
        aria-describedby={explanation}
        onClick={onClick}
      >
        {t(word)}
      </button>
      <span class="reason" id={explanation}>
        {text}
      </span>
    </span>
  );
}

/** The marks of one cookie with what they mean and what to do. */
export function ExplainedMarks({ marks }: { marks: readonly Mark[] }) {
  const { t } = useTools();
  if (marks.length === 0) return null;
  return (
    <ul class="cookie-explained">
      {marks.map((mark) => {
        const { tone, word, cause, fix } = MARK_WORDS[mark];
        return (
          <li key={mark}>
            <StateWord tone={tone}>{t(word)}</StateWord> {t(cause)} <span class="cookie-fix">{t(fix)}</span>
          </li>
        );
      })}
    </ul>
  );
}
