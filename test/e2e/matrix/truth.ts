import type { Page } from 'puppeteer-core';
import type { Panel } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import { type Instance, sessionStatus } from '../../fapi/index.ts';

/** Who is signed in, as one of the three tells it. */
export interface Truth {
  /** Ids of the sessions that count as signed in, sorted. */
  readonly sessions: readonly string[];
  /** The one in use. */
  readonly active: string | null;
}

interface PageClerk {
  session?: { id: string } | null;
  client?: { id?: string; sessions: { id: string; status: string }[] };
}

const SIGNED_IN = ['active', 'pending'];

/** What the page's clerk-js holds. */
export function truthOfPage(page: Page): Promise<Truth & { readonly clientId: string }> {
  return page.evaluate((signedIn) => {
    const { client, session } = (globalThis as unknown as { Clerk: PageClerk }).Clerk;
    const sessions = client?.sessions ?? [];
    return {
      clientId: client?.id ?? '',
      sessions: sessions
        .filter(({ status }) => signedIn.includes(status))
        .map(({ id }) => id)
        .sort(),
      active: session?.id ?? null,
    };
  }, SIGNED_IN);
}

/** Brings the Sessions tab to the front and opens every session: what is not looked at is not drawn. */
export function openSessions({ frame }: Panel): Promise<void> {
  return frame.evaluate(() => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
    const tab = tabs.find(({ textContent }) => textContent.startsWith('Sessions'));
    if (tab?.ariaSelected !== 'true') tab?.click();
    for (const details of document.querySelectorAll<HTMLDetailsElement>('[role="tabpanel"]:not([hidden]) details')) {
      if (!details.open) details.querySelector('summary')?.click();
    }
  });
}

/** What the panel shows in its Sessions tab. */
async function truthOfPanel(panel: Panel): Promise<Truth> {
  await openSessions(panel);
  return panel.frame.evaluate((signedIn) => {
    const items = [...document.querySelectorAll('details')].map((details) => ({
      text: details.querySelector('summary')?.textContent ?? '',
      id: details.querySelector<HTMLElement>('dd [title^="sess_"]')?.title ?? '',
    }));
    const shown = items.filter(({ text }) => signedIn.some((status) => text.startsWith(status)));
    return {
      sessions: shown.map(({ id }) => id).sort(),
      active: items.find(({ text }) => text.includes('on this page'))?.id ?? null,
    };
  }, SIGNED_IN);
}

/** What the Frontend API holds for the page's client. */
function truthOfServer(instance: Instance, clientId: string): Truth {
  const client = instance.clients.get(clientId);
  const sessions = (client?.sessions ?? []).filter((session) => {
    return SIGNED_IN.includes(sessionStatus(session, instance.now()));
  });
  return { sessions: sessions.map(({ id }) => id).sort(), active: client?.lastActiveSessionId ?? null };
}

/**
 * Waits until page, panel and server hold the same sessions and, where there are some, the same one is in use.
 * @throws Error with what each says when that never comes
 */
export async function allAgree(panel: Panel, instance: Instance, active: string | null): Promise<void> {
  let last = '';
  try {
    await until('page, panel and server to agree', async () => {
      const { clientId, ...page } = await truthOfPage(panel.page);
      const truths = { page, panel: await truthOfPanel(panel), server: truthOfServer(instance, clientId) };
      last = JSON.stringify({ expected: active, ...truths });
      const sessions = JSON.stringify(page.sessions);
      const same = Object.values(truths).every((truth) => JSON.stringify(truth.sessions) === sessions);
      const inUse = active === null ? [page, truths.panel] : Object.values(truths);
      return same && inUse.every((truth) => truth.active === active);
    });
  } catch {
    throw new Error(`page, panel and server disagree: ${last}`);
  }
}
