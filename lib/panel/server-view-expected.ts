import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SentRequest } from './server-answers.ts';
import type { ServerInput, Subject } from './server-view-input.ts';
import type { VerdictCode } from './server-view-judging.ts';

/** What a server was to say of a request. */
export interface Expected {
  readonly status: string;
  readonly reason: string | null;
}

/** How long a request waits for the page that it led to, ms: the page attaches after its document came. */
const PATIENCE = 10_000;

/**
 * Makes what judges requests that were sent: by the keys and options of the page last seen at their origin, and by the time
 * at which they were sent.
 */
export function createExpectations(
  input: ReadonlySignal<ServerInput>,
  code: Promise<VerdictCode>,
): (request: SentRequest) => Promise<Expected | null> {
  const subjects = signal<ReadonlyMap<string, Subject>>(new Map());
  input.subscribe((now) => {
    if (now.kind === 'ready') subjects.value = new Map([...subjects.peek(), [new URL(now.url).origin, now]]);
  });

  return async (request) => {
    const origin = URL.parse(request.url)?.origin;
    const subject = origin === undefined ? null : await arrival(subjects, origin);
    return subject && expectedOf(await code, subject, request);
  };
}

/** The subject at an origin as soon as it is known; null when it is not for long. */
function arrival(subjects: ReadonlySignal<ReadonlyMap<string, Subject>>, origin: string): Promise<Subject | null> {
  const known = subjects.peek().get(origin);
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(null), PATIENCE);
    const stop = effect(() => {
      const subject = subjects.value.get(origin);
      if (subject) queueMicrotask(() => settle(subject));
    });
    const settle = (subject: Subject | null) => {
      clearTimeout(timer);
      stop();
      resolve(subject);
    };
  });
}

async function expectedOf(code: VerdictCode, subject: Subject, request: SentRequest): Promise<Expected | null> {
  const { kind, url, at, referrer, cookies, inFrame } = request;
  const { publishableKey, options } = subject;
  const sent = { url, cookies, inFrame, publishableKey, options, ...(referrer !== null && { referrer }) };
  try {
    const then = await code.suppose(sent, { clock: Math.round((at - Date.now()) / 1000) });
    const { status, reason, asksClerk } = await code.judge(then, kind);
    return asksClerk === null ? { status, reason } : null;
  } catch (error) {
    if (error instanceof code.VerdictError) return null;
    throw error;
  }
}
