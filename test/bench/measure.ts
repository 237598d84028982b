import type { Result } from './result.ts';
import type { Stage } from './stage.ts';

/** What a measure works with. */
export interface Bench {
  /** How often each thing is measured. */
  readonly rounds: number;
  /** The browser, opened when it is first asked for. */
  stage(): Promise<Stage>;
  /** Tells whoever waits what is going on. */
  say(text: string): void;
}

/** One part of the benchmark: a file in `measures/`, listed in `measures/index.ts`. */
export interface Measure {
  /** What picks it, its first word with all that share it: `npm run bench -- panel-100`, `npm run bench -- panel`. */
  readonly name: string;
  run(bench: Bench): Promise<readonly Result[]>;
}

/** `1 session`, `1,000 sessions`. */
export function sessionsInWords(sessions: number): string {
  return `${sessions.toLocaleString('en')} ${sessions === 1 ? 'session' : 'sessions'}`;
}
