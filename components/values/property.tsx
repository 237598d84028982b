import type { ComponentChildren } from 'preact';
import { DifferenceNote, useDifferences } from './differences.tsx';

/** Names and values under each other. */
export function Properties({ children }: { children: ComponentChildren }) {
  return <dl class="properties">{children}</dl>;
}

interface PropertyProps {
  /** Clerk's name of it. */
  readonly name: string;
  /** Place in the Client, such as `signIn.status`; marks what the Frontend API said differently there. */
  readonly path?: string;
  /** What the value means, in words. */
  readonly hint?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One property or method under its own name. */
export function Property({ name, path, hint, children }: PropertyProps) {
  const differences = useDifferences(path ?? '');
  const marked = path === undefined ? [] : differences;
  return (
    <div
      class={marked.length > 0 ? 'property differs' : 'property'}
      data-property={path ?? name}
      // For what leads here.
      tabIndex={-1}
    >
      <dt>{name}</dt>
      <dd>
        <div class="property-value">{children}</div>
        {hint && <p class="hint">{hint}</p>}
        {marked.map((difference) => (
          <DifferenceNote key={difference.path} difference={difference} within={path ?? ''} />
        ))}
      </dd>
    </div>
  );
}
