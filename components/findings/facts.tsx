import { explainCode } from '../../lib/findings/error-codes.ts';
import { durationText, factLabel, factText } from '../../lib/findings/fact-text.ts';
import type { Fact, FactValue } from '../../lib/findings/finding.ts';
import { ErrorCode } from '../error-code/error-code.tsx';
import { useTools } from '../tools.ts';
import { DateValue } from '../values/date-value.tsx';
import { Properties } from '../values/property.tsx';
import { Nothing, Value, Values } from '../values/value.tsx';

/** The values that a finding was told by, with their names. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTools();
  if (facts.length === 0) return null;
  return (
    <Properties>
      {facts.map((fact, index) => (
        <div key={index} class="property">
          <dt class={'key' in fact.label ? 'in-words' : undefined}>
            <bdi>{factLabel(fact, t)}</bdi>
          </dt>
          <dd>
            <FactContent value={fact.value} />
          </dd>
        </div>
      ))}
    </Properties>
  );
}

function FactContent({ value }: { value: FactValue }) {
  const { t } = useTools();
  switch (value.kind) {
    case 'text':
      return <FactWords text={value.text} />;
    case 'list':
      return <Values values={value.items} />;
    case 'time':
      return <DateValue at={value.at} />;
    case 'duration':
      return durationText(value.ms, t);
    case 'bytes':
    case 'message':
      return factText(value, t);
    case 'none':
      return <Nothing>{t('findingFactNone')}</Nothing>;
  }
}

/** A text; where words of it are codes that can be explained, as in `401 signed_out`, they are. */
function FactWords({ text }: { text: string }) {
  const words = text.split(' ');
  if (!words.some(explainCode)) return <Value value={text} />;
  return words.map((word, index) => (
    <span key={index}>
      <ErrorCode code={word} />{' '}
    </span>
  ));
}
