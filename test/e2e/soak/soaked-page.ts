import type { Page } from 'puppeteer-core';

/** What a soaked page has in its global scope. */
interface SoakedWindow {
  /** Lets that many milliseconds go by, with every timer that is due in them. */
  pass(ms: number): void;
  Clerk: unknown;
  /** Makes the next change: another Client id, and another session of the page. */
  change(): string;
  /** How many listeners the page's Clerk has now. */
  listening(): number;
}

/** Gives the next documents of a page a clock that stands still until it is told otherwise. */
export async function stopClock(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    let now = Date.now();
    let lastId = 0;
    const timers = new Map<number, { at: number; every: number | null; run: () => void }>();
    const RealDate = Date;
    const add = (run: unknown, ms: unknown, repeats: boolean) => {
      lastId += 1;
      const wait = Math.max(Number(ms) || 0, repeats ? 1 : 0);
      if (typeof run === 'function')
        timers.set(lastId, { at: now + wait, every: repeats ? wait : null, run: () => run() });
      return lastId;
    };
    const next = (end: number) => {
      const due = [...timers].filter(([, { at }]) => at <= end);
      return due.sort(([one, { at }], [other, { at: otherAt }]) => at - otherAt || one - other)[0];
    };
    class StoppedDate extends RealDate {
      constructor(...parts: unknown[]) {
        super(...((parts.length > 0 ? parts : [now]) as [number]));
      }
      static override now() {
        return now;
      }
    }
    Object.assign(window, {
      Date: StoppedDate,
      setTimeout: (run: unknown, ms: unknown) => add(run, ms, false),
      setInterval: (run: unknown, ms: unknown) => add(run, ms, true),
      clearTimeout: (id: number) => timers.delete(id),
      clearInterval: (id: number) => timers.delete(id),
      pass(ms: number) {
        const end = now + ms;
        for (let due = next(end); due; due = next(end)) {
          const [id, timer] = due;
          now = Math.max(now, timer.at);
          if (timer.every === null) timers.delete(id);
          else timer.at = now + timer.every;
          timer.run();
        }
        now = end;
      },
    });
    const start = now;
    performance.now = () => now - start;
  });
}

/** Puts a Clerk with two sessions into a page, which changes when it is told to. */
export async function putSoakedClerk(page: Page, client: { sessions: readonly { id: string }[] }): Promise<void> {
  await page.evaluate(
    (wire) => {
      const soaked = window as unknown as SoakedWindow;
      const listeners = new Set<() => void>();
      let changes = 0;
      const session = () => wire.sessions[changes % wire.sessions.length];
      const snapshot = () => ({ ...wire, id: `client_${changes}`, last_active_session_id: session()?.id });
      soaked.Clerk = {
        load() {},
        version: '6.0.0',
        status: 'ready',
        get session() {
          return session();
        },
        client: { sessions: wire.sessions, __internal_toSnapshot: snapshot, clearCache() {} },
        addListener(listener: () => void) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
      soaked.listening = () => listeners.size;
      soaked.change = () => {
        changes += 1;
        for (const listener of listeners) listener();
        return `client_${changes}`;
      };
      dispatchEvent(new Event('focus'));
      soaked.pass(1);
    },
    client as { sessions: { id: string }[] },
  );
}

/** Makes a change, then lets time go by in the page. Gives the id of its Client. */
export function change(page: Page, ms: number): Promise<string> {
  return page.evaluate((ms) => {
    const soaked = window as unknown as SoakedWindow;
    const id = soaked.change();
    soaked.pass(ms);
    return id;
  }, ms);
}

/** Milliseconds that have gone by in the page. */
export function elapsed(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** How many listeners the page's Clerk has. */
export function listening(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as SoakedWindow).listening());
}
