import type { ComponentChildren } from 'preact';

/** What a colour means: good, soon or waiting, broken, over. */
export type Tone = 'good' | 'soon' | 'bad' | 'past';

/** A state as a coloured dot with its word; the colour never stands alone. */
export function StateWord({ tone, title, children }: { tone: Tone; title?: string; children: ComponentChildren }) {
  return (
    <span class={`state-word tone-${tone}`} title={title}>
      {children}
    </span>
  );
}
