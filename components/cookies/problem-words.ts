import { LARGEST_COOKIE, type ValueProblem } from '../../lib/cookies/value-problem.ts';
import { plural, type Translate } from '../../lib/i18n/translate.ts';

/** What is wrong with a value, where, and what to do. */
export function problemWords(t: Translate, problem: ValueProblem): string {
  switch (problem.kind) {
    case 'semicolon':
      return t('cookieProblemSemicolon', problem.position);
    case 'line-break':
      return t('cookieProblemLineBreak', problem.position);
    case 'control-character':
      return t('cookieProblemControl', problem.position, `U+${problem.code.toString(16).padStart(4, '0')}`);
    case 'outer-space':
      return t(problem.end === 'start' ? 'cookieProblemSpaceStart' : 'cookieProblemSpaceEnd');
    case 'too-large':
      return plural(t, 'cookieProblemTooLarge', problem.bytes - LARGEST_COOKIE, problem.bytes);
  }
}
