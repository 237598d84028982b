import { otherSuffixes } from '../cookies/names.ts';
import type { CookieStore } from '../cookies/store.ts';
import type { OtherInstances } from './state.ts';

/** Collects the signs of Clerk instances in a document's traffic and cookies. */
export class InstanceSigns {
  /** Frontend API hosts in the tab's traffic. */
  #hosts: readonly string[] = [];
  #suffixes: readonly string[] = [];

  /** DevTools saw the tab call a Frontend API. */
  seen(frontendApiHost: string): void {
    this.#hosts = [...new Set([...this.#hosts, frontendApiHost])].toSorted();
  }

  /** Looks through the cookies of a document for those of other instances than that of its key. */
  async readCookies(cookies: Pick<CookieStore, 'list'>, url: string, publishableKey: string | null): Promise<void> {
    const names = (await cookies.list(url)).map(({ name }) => name);
    this.#suffixes = await otherSuffixes(names, publishableKey);
  }

  /** @param ownHosts hosts of the Frontend APIs that the frames of the tab call their own */
  besides(ownHosts: ReadonlySet<string>): OtherInstances {
    return { hosts: this.#hosts.filter((host) => !ownHosts.has(host)), suffixes: this.#suffixes };
  }
}
