import type { Verification } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';

/**
 * Where an attempt is with a step: it was passed, it is what the attempt waits for, it comes afterwards, it comes only
 * for some, or the attempt ended there.
 */
export type StepState = 'done' | 'current' | 'ahead' | 'perhaps' | 'stopped';

/** One step on the way to a session. */
export interface Step {
  /** Its name; null for one that this version knows no name of, which `details` tells. */
  readonly words: MessageKey | null;
  readonly state: StepState;
  /** What was entered, what is missing, or what Clerk calls it. */
  readonly details: readonly string[];
  /** The proof that it asks for, once that was begun. */
  readonly verification: View<Verification> | null;
}

/** A step before it is known where the attempt stands. */
export interface PossibleStep extends Omit<Step, 'state'> {
  /** What the attempt shows to have been passed, whatever its status says. */
  readonly isPassed: boolean;
  /** True when not every attempt has it. */
  readonly isForSome?: boolean;
}

/** A step with a name, and nothing known of it. */
export function possible(words: MessageKey | null, more: Partial<Omit<PossibleStep, 'words'>> = {}): PossibleStep {
  return { words, details: [], verification: null, isPassed: false, ...more };
}

/** True when an attempt goes no further: it was given up, or its time is over, which only the next call says. */
export function isOver(attempt: { readonly status: string | null; readonly abandonAt: number | null }, now: number) {
  const { status, abandonAt } = attempt;
  return status === 'abandoned' || (status !== 'complete' && abandonAt !== null && abandonAt <= now);
}

/**
 * The steps of an attempt with their states.
 * @param at which of them it stands at; -1 when it is complete and has none left
 * @param hasEnded true when it goes no further
 */
export function standingAt(steps: readonly PossibleStep[], at: number, hasEnded: boolean): readonly Step[] {
  return steps.map(({ isPassed, isForSome, ...step }, index) => ({ ...step, state: stateOf(index) }));

  function stateOf(index: number): StepState {
    if (at === -1 || index < at) return 'done';
    if (index === at) return hasEnded ? 'stopped' : 'current';
    if (steps[index]?.isPassed) return 'done';
    return steps[index]?.isForSome ? 'perhaps' : 'ahead';
  }
}
