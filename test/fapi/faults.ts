/** Which calls a fault hits. A missing field matches all. `method` is the true verb, not the POST that carries it. */
export interface FaultTarget {
  method?: string;
  /** The whole path, `/v1/client/sessions`, or a pattern for it. */
  path?: string | RegExp;
}

/**
 * What goes wrong. `drop` cuts the connection, `hang` waits until the fault is cleared, `delayMs` waits that long;
 * after waiting the call is answered as `status`, `body` and `html` say, or as usual where none of them is set. `cut` is
 * such an answer too, but the connection ends in the middle of its body.
 */
export interface Fault {
  drop?: true;
  cut?: true;
  hang?: true;
  delayMs?: number;
  /** HTTP status; default 200. With 400 or more and no body, Clerk's usual error for that status is sent. */
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as text/html, as a proxy or a captive portal would. */
  html?: string;
}

interface Rule {
  target: FaultTarget;
  fault: Fault;
  once: boolean;
}

/** A fault that hit a call, with the promise that ends its waiting. */
export interface Hit {
  fault: Fault;
  waited: Promise<void>;
}

/** The failures a test asked for. */
export class Faults {
  readonly #rules: Rule[] = [];
  readonly #held = new Map<Rule, Set<() => void>>();

  /** Hits the next matching call only. Several for the same call are used in the order of asking. */
  next(target: FaultTarget, fault: Fault): void {
    this.#rules.push({ target, fault, once: true });
  }

  /** Hits every matching call, until the function that comes back is called. */
  always(target: FaultTarget, fault: Fault): () => void {
    const rule: Rule = { target, fault, once: false };
    this.#rules.push(rule);
    return () => this.#drop(rule);
  }

  /** Takes all faults away and releases what hangs: those calls go on as if nothing had been. */
  clear(): void {
    for (const rule of [...this.#rules, ...this.#held.keys()]) this.#drop(rule);
  }

  /** Finds the fault for a call and uses it up if it was for one call only. */
  hit(method: string, path: string): Hit | undefined {
    const rule = this.#rules.find(({ target }) => matches(target, method, path));
    if (!rule) return undefined;
    if (rule.once) this.#rules.splice(this.#rules.indexOf(rule), 1);
    return { fault: rule.fault, waited: this.#wait(rule) };
  }

  #wait(rule: Rule): Promise<void> {
    const { hang, delayMs } = rule.fault;
    if (!hang && delayMs === undefined) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    const held = this.#held.get(rule) ?? new Set();
    this.#held.set(rule, held.add(resolve));
    if (!hang) setTimeout(resolve, delayMs).unref();
    return promise;
  }

  #drop(rule: Rule): void {
    const index = this.#rules.indexOf(rule);
    if (index >= 0) this.#rules.splice(index, 1);
    for (const release of this.#held.get(rule) ?? []) release();
    this.#held.delete(rule);
  }
}

function matches(target: FaultTarget, method: string, path: string): boolean {
  if (target.method !== undefined && target.method.toUpperCase() !== method) return false;
  if (target.path === undefined) return true;
  return typeof target.path === 'string' ? target.path === path : target.path.test(path);
}
