import { useId, useState } from 'preact/hooks';
import type { Assumptions } from '../../lib/verdict/assumptions.ts';
import { readAssumption, type WrittenName, writeAssumption } from '../../lib/verdict/read-assumption.ts';
import { useTools } from '../tools.ts';
import { PROBLEM_WORDS } from './assumption-words.ts';

interface AssumptionFieldProps<Name extends WrittenName> {
  readonly name: Name;
  readonly value: Assumptions[Name];
  readonly onChange: (value: Assumptions[WrittenName]) => void;
}

/** An assumption that is written. What is typed counts as soon as it can be read; until then what was there before does. */
export function AssumptionField<Name extends WrittenName>({ name, value, onChange }: AssumptionFieldProps<Name>) {
  const { t } = useTools();
  const [typed, setTyped] = useState<string | null>(null);
  const problemId = useId();
  const text = typed ?? writeAssumption(value);
  const read = readAssumption(name, text);
  const problem = 'problem' in read ? t(PROBLEM_WORDS[read.problem], read.at) : null;
  const Field = name === 'jwtKey' ? 'textarea' : 'input';
  return (
    <>
      <Field
        class="field"
        spellcheck={false}
        autocomplete="off"
        aria-label={name}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={text}
        onInput={(event) => {
          const { value: next } = event.currentTarget;
          setTyped(next);
          const result = readAssumption(name, next);
          if ('value' in result) onChange(result.value);
        }}
        onBlur={() => {
          // In its own way of writing from now on.
          if (problem === null) setTyped(null);
        }}
      />
      {problem !== null && (
        <p class="field-error" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
