import type { ComponentChildren } from 'preact';
import type { Tone } from '../values/state-word.tsx';

interface FaceProps {
  readonly tone: Tone;
  readonly title: string;
  /** Why it is so. */
  readonly cause: ComponentChildren;
  /** What to do about it. */
  readonly remedy: ComponentChildren;
  /** More facts and the one action, if any. */
  readonly children?: ComponentChildren;
}

/** A calm message in the place of what cannot be shown: what is so, why, and what to do. */
export function Face({ tone, title, cause, remedy, children }: FaceProps) {
  return (
    <section class="face">
      <h2 class={`face-title tone-${tone}`}>{title}</h2>
      <p>{cause}</p>
      {children}
      <p class="remedy">{remedy}</p>
    </section>
  );
}
