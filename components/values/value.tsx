import { CopyableValue } from './copyable-value.tsx';

/** A value that holds nothing, written as the code writes it. */
export function Nothing({ children = 'null' }: { children?: string }) {
  return <code class="nothing">{children}</code>;
}

/** A plain value of a model object: copyable, or `null` when there is none. */
export function Value({ value }: { value: string | number | boolean | null | undefined }) {
  if (value === null || value === undefined) return <Nothing />;
  if (value === '') return <Nothing>""</Nothing>;
  return <CopyableValue value={String(value)} />;
}

/** Several plain values beside each other, or `[]`. */
export function Values({ values }: { values: readonly string[] }) {
  if (values.length === 0) return <Nothing>[]</Nothing>;
  return (
    <ul class="inline-list">
      {values.map((value) => (
        <li key={value}>
          <CopyableValue value={value} />
        </li>
      ))}
    </ul>
  );
}
