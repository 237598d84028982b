import { vi } from 'vitest';
import type { FindingsBrowser } from '../../../lib/panel/findings.ts';
import type { StartFindings } from '../../../lib/panel/late-findings.ts';

/** A browser with the rules, whose panel is seen, and what it keeps of dismissed findings. */
export function fakeFindings(kept: Readonly<Record<string, unknown>> = {}) {
  const stored = new Map(Object.entries(kept));
  let tell: (site: string, kept: unknown) => void = () => {};
  return {
    stored,
    /** Another panel has kept something. */
    tell: (site: string, ids: unknown) => tell(site, ids),
    t: (key, ...values) => [key, ...values].join(' '),
    isVisible: vi.fn(() => true),
    readDismissed: async (site) => stored.get(site),
    keepDismissed: vi.fn(async (site: string, ids: readonly string[]) => void stored.set(site, ids)),
    onDismissed: (listener) => {
      tell = listener;
    },
  } satisfies FindingsBrowser & Record<string, unknown>;
}

/** Loads the rules for a browser. */
export async function loadFindings(browser: FindingsBrowser): Promise<StartFindings> {
  const { createFindings } = await import('../../../lib/panel/findings.ts');
  return (looks, tell, since) => createFindings(looks, browser, tell, since);
}
