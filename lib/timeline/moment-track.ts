import { patchesOf } from './diff/change.ts';
import { diff } from './diff/diff.ts';
import type { Moment, MomentStep } from './moment.ts';
import type { Redacted } from './redaction/redactor.ts';

/** Characters of patches after which a moment is told whole again, if it is not longer than that itself. */
const LONGEST_WAY = 64_000;

/**
 * Follows the moments of a tab and tells each by what changed. A whole one comes first, and again when the patches since are
 * as long as it is: so a record is at most twice as long as its patches, and no reader has more to go through.
 */
export class MomentTrack {
  #last: Moment | null;
  #wholeLength = 0;
  #patchesLength = 0;

  /** @param last the moment that a record ended with which goes on now */
  constructor(last: Moment | null = null) {
    this.#last = last;
  }

  /** The way from the moment before to this one; null when they are the same. */
  step(next: { readonly frames: readonly Redacted<Moment['frames'][number]>[] }): MomentStep | null {
    const patches = this.#last && patchesOf(diff(this.#last, next));
    if (patches?.length === 0) return null;
    this.#last = next;
    if (patches) {
      this.#patchesLength += JSON.stringify(patches).length;
      if (this.#patchesLength <= Math.max(this.#wholeLength, LONGEST_WAY)) return { kind: 'patches', patches };
    }
    this.#wholeLength = JSON.stringify(next).length;
    this.#patchesLength = 0;
    return { kind: 'whole', moment: next };
  }
}
