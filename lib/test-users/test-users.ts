import type { Cookie } from '../cookies/cookie.ts';
import { type KeptSignIn, type SavedSignIn, shownSignIn } from './saved-sign-in.ts';

/** Memory of the browser that no disk sees and no page can read. */
export interface TestUserMemory {
  get(key: string): Promise<unknown>;
  /** @throws the browser's error when there is no room */
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

const KEY = 'test-users';

/** The saved sign-ins of all tabs. Their cookies are given to actions of the worker, and to nobody else. */
export class TestUsers {
  readonly #memory: TestUserMemory | null;
  readonly #listeners = new Set<(state: readonly SavedSignIn[] | null) => void>();
  #kept: readonly KeptSignIn[] = [];
  /** Resolves once what a stopped worker kept is read. */
  readonly read: Promise<void>;

  /** @param memory null in private windows, where nothing is kept */
  constructor(memory: TestUserMemory | null) {
    this.#memory = memory;
    this.read = this.#read();
  }

  /** What panels may see, in the order in which they were saved; null where nothing can be kept. */
  get state(): readonly SavedSignIn[] | null {
    return this.#memory && this.#kept.map(shownSignIn);
  }

  /** Calls back at each change, until the returned function is called. */
  listen(listener: (state: readonly SavedSignIn[] | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  find(id: string): KeptSignIn | undefined {
    return this.#kept.find((kept) => kept.id === id);
  }

  /** Keeps a sign-in, in the place of one of that name at the same site and instance. */
  async save(saved: KeptSignIn): Promise<void> {
    const others = this.#kept.filter((kept) => !(isSameSite(kept, saved) && kept.name === saved.name));
    await this.#keep([...others, saved]);
  }

  /** Takes in what a client's cookies are by now, for all sign-ins of that client: its credential may have changed. */
  async renew(client: Pick<SavedSignIn, 'origin' | 'publishableKey' | 'clientId'>, cookies: readonly Cookie[]) {
    const isOf = (kept: KeptSignIn) => isSameSite(kept, client) && kept.clientId === client.clientId;
    if (this.#kept.some(isOf)) await this.#keep(this.#kept.map((kept) => (isOf(kept) ? { ...kept, cookies } : kept)));
  }

  /**
   * Forgets one, or all (null).
   * @returns how many
   */
  async forget(id: string | null): Promise<number> {
    const left = this.#kept.filter((kept) => id !== null && kept.id !== id);
    const count = this.#kept.length - left.length;
    await this.#keep(left);
    return count;
  }

  async #keep(kept: readonly KeptSignIn[]): Promise<void> {
    if (kept.length > 0) await this.#memory?.set(KEY, kept);
    else await this.#memory?.remove(KEY);
    this.#kept = kept;
    for (const listener of this.#listeners) listener(this.state);
  }

  async #read(): Promise<void> {
    this.#kept = ((await this.#memory?.get(KEY)) ?? []) as readonly KeptSignIn[];
  }
}

function isSameSite(
  one: Pick<SavedSignIn, 'origin' | 'publishableKey'>,
  other: Pick<SavedSignIn, 'origin' | 'publishableKey'>,
): boolean {
  return one.origin === other.origin && one.publishableKey === other.publishableKey;
}
