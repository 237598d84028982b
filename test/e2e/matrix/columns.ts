import { byRole, type Panel, panelText } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import type { ClerkJsMajor, Topology } from '../../playground/index.ts';
import { chooseTab, property, shows } from '../reading.ts';
import { allAgree, truthOfPage } from './truth.ts';

/** One row of the matrix under test: a version of clerk-js in a topology, with two sessions. */
export interface Row {
  readonly panel: Panel;
  readonly topology: Topology;
  readonly major: ClerkJsMajor;
  /** The newest version of that major here. */
  readonly version: string;
  /** A satellite may touch sessions and mint tokens; every other write is refused by the Frontend API, and said to be. */
  readonly refusesWrites: boolean;
}

/** A column: throws what is wrong. */
export type Column = (row: Row) => Promise<void>;

/** Columns in the order in which they are tried; each leaves what the next needs. */
export const COLUMNS: Readonly<Record<string, Column>> = {
  instance: async ({ panel, topology, version }) => {
    const type = topology.instance.type === 'development' ? 'Development' : 'Production';
    await shows(panel, type, `clerk-js ${version}`, 'Connected');
  },
  sessions: async ({ panel, topology }) => {
    const { active } = await truthOfPage(panel.page);
    await allAgree(panel, topology.instance, active);
  },
  members: async ({ panel, major, version }) => {
    await chooseTab(panel, 'Client');
    const expected = major === '4' ? `not reported by clerk-js ${version}` : '';
    for (const member of ['cookieExpiresAt', 'captchaBypass', 'lastAuthenticationStrategy']) {
      const value = await property(panel, member);
      if (major === '4' ? !value.includes(expected) : value.includes('not reported')) {
        throw new Error(`${member} reads "${value}"`);
      }
    }
  },
  'touch URL': async ({ panel, major }) => {
    if (major === '4') return;
    const real = await panel.page.evaluate(() => {
      const { client } = (globalThis as unknown as { Clerk: { client: { buildTouchUrl(to: object): string } } }).Clerk;
      return client.buildTouchUrl({ redirectUrl: new URL(location.href) });
    });
    await until('the touch URL of the page', async () => (await panelText(panel)).includes(real));
  },
  setActive: async (row) => {
    const { sessions, active } = await truthOfPage(row.panel.page);
    const other = sessions.find((id) => id !== active) ?? '';
    await pressFor(row, 'Set active', other);
    await isDone(row, 'session set active', other);
  },
  organization: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await chooseOrganization(row, active ?? '');
    await pressFor(row, 'Switch organization', active ?? '');
    await isDone(row, 'session set active', active);
    const shown = () =>
      row.panel.page.evaluate(() => {
        const { Clerk } = globalThis as unknown as { Clerk: { organization?: { name: string } | null } };
        return Clerk.organization?.name ?? null;
      });
    await until('the organization in the page', async () => (await shown()) === 'Analytical Engines');
  },
  touch: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await pressFor(row, 'Touch', active ?? '');
    await isDone(row, 'session touched', active);
  },
  'fresh token': async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await pressFor(row, 'Fresh token', active ?? '');
    await shows(row.panel, 'session token minted');
  },
  'template token': async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await typeTemplate(row, active ?? '', 'playground');
    await pressFor(row, 'Token of template', active ?? '');
    await shows(row.panel, 'token of template playground minted');
  },
  clearCache: async ({ panel }) => {
    await press(panel, 'Clear cache');
    await shows(panel, 'Token cache cleared');
  },
  end: async (row) => {
    const { sessions, active } = await truthOfPage(row.panel.page);
    const other = sessions.find((id) => id !== active) ?? '';
    await pressFor(row, 'End', other);
    await isDoneOrRefused(row, 'session ended', 'End failed', active);
  },
  remove: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await pressFor(row, 'Remove', active ?? '');
    await isDoneOrRefused(row, 'session removed', 'Remove failed', row.refusesWrites ? active : null);
  },
};

/** Columns that need a row of their own start, with two sessions again. */
export const ENDINGS: Readonly<Record<string, Column>> = {
  removeSessions: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await press(row.panel, 'Remove sessions');
    await isDoneOrRefused(row, 'sessions removed', 'Remove sessions failed', row.refusesWrites ? active : null);
  },
  destroy: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await press(row.panel, 'Destroy client');
    await isDoneOrRefused(row, 'Client destroyed', 'Destroy client failed', row.refusesWrites ? active : null);
  },
  create: async (row) => {
    const { active, clientId } = await truthOfPage(row.panel.page);
    await press(row.panel, 'Create client');
    await isDoneOrRefused(row, 'Client created', 'Create client failed', row.refusesWrites ? active : null);
    if (row.refusesWrites) return;
    const now = await truthOfPage(row.panel.page);
    if (now.clientId === '' || now.clientId === clientId) throw new Error(`the client is still ${now.clientId}`);
    if (!row.topology.instance.clients.has(now.clientId)) throw new Error('the Frontend API does not hold the client');
  },
};

async function isDone(row: Row, words: string, active: string | null): Promise<void> {
  await shows(row.panel, words);
  await allAgree(row.panel, row.topology.instance, active);
}

async function isDoneOrRefused(row: Row, done: string, failed: string, active: string | null): Promise<void> {
  if (!row.refusesWrites) return isDone(row, done, active);
  await shows(row.panel, 'operation_not_allowed_on_satellite_domain');
  await isDone(row, failed, active);
}

async function press({ frame }: Panel, name: string): Promise<void> {
  const button = await frame.waitForSelector(byRole('button', name));
  await until(`"${name}" to be possible`, async () =>
    button?.evaluate((element) => element.getAttribute('aria-disabled') !== 'true'),
  );
  await button?.evaluate((element) => (element as HTMLElement).click());
}

/** Presses a button of one session, whose controls its name tells apart. */
async function pressFor({ panel }: Row, words: string, sessionId: string): Promise<void> {
  await until(`"${words}" of ${sessionId} to be possible`, () =>
    panel.frame.evaluate(
      (words, sessionId) => {
        const button = controlsOf(sessionId).find(({ textContent }) => textContent === words);
        if (!button || button.getAttribute('aria-disabled') === 'true') return false;
        button.click();
        return true;

        function controlsOf(id: string): HTMLElement[] {
          const holders = [...document.querySelectorAll('details')];
          const holder = holders.find((details) => details.querySelector(`dd [title="${id}"]`));
          return [...(holder?.querySelectorAll<HTMLElement>('.session-actions button') ?? [])];
        }
      },
      words,
      sessionId,
    ),
  );
}

async function typeTemplate({ panel }: Row, sessionId: string, template: string): Promise<void> {
  await setField(panel, sessionId, '.session-actions input', 'input', template);
}

async function chooseOrganization({ panel }: Row, sessionId: string): Promise<void> {
  await setField(panel, sessionId, '.session-actions select', 'change', null);
}

/** Gives a field of a session a value, or a select its first choice, and tells the page of it as typing does. */
async function setField(panel: Panel, id: string, field: string, event: string, value: string | null): Promise<void> {
  await until(`${field} of ${id}`, () =>
    panel.frame.evaluate(
      (id, field, event, value) => {
        const holders = [...document.querySelectorAll('details')];
        const holder = holders.find((details) => details.querySelector(`dd [title="${id}"]`));
        const control = holder?.querySelector<HTMLInputElement | HTMLSelectElement>(field);
        if (!control) return false;
        control.value = value ?? (control as HTMLSelectElement).options[0]?.value ?? '';
        control.dispatchEvent(new Event(event, { bubbles: true }));
        return true;
      },
      id,
      field,
      event,
      value,
    ),
  );
}
