import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Assumptions } from '../verdict/assumptions.ts';
import type { SentRequest } from './server-answers.ts';
import { createExpectations, type Expected } from './server-view-expected.ts';
import {
  assumptionsOfPage,
  instanceIn,
  type Looked,
  type Subject,
  serverBasis,
  serverInput,
} from './server-view-input.ts';
import { judgeSubject, type VerdictCode } from './server-view-judging.ts';
import {
  type Judged,
  NOTHING_SUPPOSED,
  type NoVerdict,
  type ServerView,
  type Supposition,
} from './server-view-state.ts';
import { when } from './when.ts';

/** What the application's server would say, kept up to date. */
export interface ServerViewStore {
  readonly view: ReadonlySignal<ServerView>;
  /** Takes what the user says of the server in place of what was said before; kept for the page's instance. */
  assume(assumptions: Partial<Assumptions>): void;
  /** Takes a supposition in place of the one before; kept for the page's instance. */
  suppose(supposition: Supposition): void;
  /**
   * What the server was to say of a request that was sent, by the keys and assumptions of the page at its origin, for which
   * it waits a while. Null when nothing can be said, or only Clerk could.
   */
  expectedFor(request: SentRequest): Promise<Expected | null>;
}

type Outcome = NoVerdict | ({ readonly kind: 'judged' } & Judged);

/** The longest time that a timer can wait, ms. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * Judges what the panel looks at: once Clerk's code has been loaded, at each change of what a verdict depends on, and at
 * the moment at which a token begins to count or expires.
 */
export function createServerView(looked: ReadonlySignal<Looked>, load: () => Promise<VerdictCode>): ServerViewStore {
  // Before a document is shown there is nothing to judge, and the panel's own code goes first.
  const code = when(looked, ({ frame }) => frame?.page.kind === 'attached').then(load);
  const publishableKey = computed(() => instanceIn(looked.value.frame)?.instance.publishableKey ?? '');
  const user = perInstance<Partial<Assumptions>>(publishableKey, {});
  const supposition = perInstance(publishableKey, NOTHING_SUPPOSED);
  const basis = computed(() => serverBasis(looked.value.frame, user.current.value));
  const input = computed(() => serverInput(looked.value, basis.value));
  const outcome = signal<Outcome>({ kind: 'pending', waitsFor: 'code' });
  let rounds = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const judgeAnew = async () => {
    const round = ++rounds;
    clearTimeout(timer);
    const subject = input.peek();
    if (subject.kind !== 'ready') {
      outcome.value = subject;
      return;
    }
    if (!isAbout(outcome.peek(), subject)) outcome.value = { kind: 'pending', waitsFor: 'code' };
    const { found, until } = await tryToJudge(code, subject, supposition.current.peek());
    // What was asked meanwhile will be answered by itself.
    if (round !== rounds) return;
    outcome.value = found;
    if (until === null) return;
    timer = setTimeout(judgeAnew, Math.min(until - Date.now() + 1, LONGEST_WAIT));
  };
  computed(() => JSON.stringify([input.value, supposition.current.value])).subscribe(() => void judgeAnew());

  const page = computed(() => {
    const clerk = instanceIn(looked.value.frame);
    return clerk ? assumptionsOfPage(clerk) : {};
  });
  return {
    view: computed(() => ({
      ...outcome.value,
      page: page.value,
      user: user.current.value,
      supposition: supposition.current.value,
    })),
    assume: user.set,
    suppose: supposition.set,
    expectedFor: createExpectations(basis, code),
  };
}

/** Something that is kept apart for each instance while the panel lives. */
function perInstance<Value>(publishableKey: ReadonlySignal<string>, initial: Value) {
  const kept = signal<ReadonlyMap<string, Value>>(new Map());
  return {
    current: computed(() => kept.value.get(publishableKey.value) ?? initial),
    set: (value: Value) => {
      kept.value = new Map([...kept.value, [publishableKey.peek(), value]]);
    },
  };
}

/** What is known of a document stays while it is judged anew. */
function isAbout(outcome: Outcome, { documentId, publishableKey }: Subject): boolean {
  return outcome.kind === 'judged' && outcome.documentId === documentId && outcome.publishableKey === publishableKey;
}

async function tryToJudge(
  loading: Promise<VerdictCode>,
  subject: Subject,
  supposition: Supposition,
): Promise<{ readonly found: Outcome; readonly until: number | null }> {
  try {
    const { judged, until } = await judgeSubject(await loading, subject, supposition, Date.now());
    return { found: { kind: 'judged', ...judged }, until };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Verdicts about requests are among what is judged; what is left are the keys.
    const isOfKeys = error instanceof Error && error.name === 'VerdictError';
    const because = { kind: isOfKeys ? 'keys-unreadable' : 'code-failed', message } as const;
    return { found: { kind: 'impossible', because }, until: null };
  }
}
