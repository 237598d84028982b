import type { ComponentChildren } from 'preact';
import type { Tone } from '../values/state-word.tsx';

/** A bar between header and tabs: something about everything below it, and what to do. */
export function Notice({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return <div class={`notice tone-${tone}`}>{children}</div>;
}
