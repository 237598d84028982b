/** Numbers that look random and are the same for the same seed. */
export interface Random {
  readonly seed: number;
  /** A whole number from 0 up to, but without, `end`. */
  below(end: number): number;
  /** One of the choices, of which there has to be one. */
  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice;
}

/** Mulberry32, a generator of 32 bits of state. */
export function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { seed, below, pick: (choices) => choices[below(choices.length)] ?? choices[0] };
}
