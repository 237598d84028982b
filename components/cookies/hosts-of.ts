import { hostOfPattern } from '../../lib/access/hosts.ts';
import type { FrameState } from '../../lib/inspector/state.ts';

/** The hosts whose cookies decide over a frame, by whether the extension may look at them. */
export interface CookieHosts {
  readonly readable: readonly string[];
  readonly missing: readonly string[];
}

/** The hosts of a frame's access, without what makes match patterns of them. */
export function hostsOf(frame: FrameState | null): CookieHosts {
  const { needed, missing } = frame?.access ?? { needed: [], missing: [] };
  return {
    readable: needed.filter((pattern) => !missing.includes(pattern)).map(hostOfPattern),
    missing: missing.map(hostOfPattern),
  };
}
