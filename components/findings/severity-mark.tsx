import type { Severity } from '../../lib/findings/finding.ts';

/** A circle with a cross, a triangle with an exclamation mark, a square with an i: told apart without colour. */
const SHAPES: Readonly<Record<Severity, { readonly body: string; readonly sign: string }>> = {
  error: { body: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z', sign: 'm5.5 5.5 5 5m0-5-5 5' },
  warning: { body: 'M8 1.2 15.4 14.5H.6Z', sign: 'M8 6v4M8 12v.4' },
  info: {
    body: 'M3.5 1.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2Z',
    sign: 'M8 7.4v4.4M8 4.4v.4',
  },
};

/** The sign of a severity. A word that says the same always goes with it. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { body, sign } = SHAPES[severity];
  return (
    <svg class={`severity-mark severity-${severity}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={body} fill="currentcolor" />
      <path d={sign} class="severity-sign" fill="none" />
    </svg>
  );
}
