import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { languageOf } from '../../lib/i18n/translate.ts';
import type { Difference } from '../../lib/inspector/state.ts';
import { timeOfDay } from '../../lib/time/index.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from './foreign-text.tsx';
import { Sentence } from './sentence.tsx';

/** The fields that the page and the Frontend API hold differently, for the properties that show them. */
export const DifferencesContext = createContext<readonly Difference[]>([]);

/** The differences at a place of the Client and below it: `sessions` takes in `sessions[sess_1].status`. */
export function useDifferences(path: string): readonly Difference[] {
  return useContext(DifferencesContext).filter(
    (difference) =>
      difference.path === path || difference.path.startsWith(`${path}.`) || difference.path.startsWith(`${path}[`),
  );
}

/** Both values of a field that the page and the Frontend API hold differently. */
export function DifferenceNote({ difference, within }: { difference: Difference; within: string }) {
  const { t } = useTools();
  const rest = difference.path.slice(within.length);
  return (
    <p class="difference">
      {rest !== '' && <code>{rest.replace(/^\./, '')} </code>}
      <Sentence
        of="differenceValues"
        parts={[
          <ForeignText key="page" text={difference.page} />,
          <ForeignText key="api" text={difference.frontendApi} />,
          timeOfDay(difference.at, { locale: languageOf(t) }),
        ]}
      />
    </p>
  );
}
