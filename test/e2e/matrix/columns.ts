import { byRole, type Panel } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import type { ClerkJsMajor, Topology } from '../../playground/index.ts';
import { confirm } from '../acting.ts';
import { chooseTab, property, shows } from '../reading.ts';
import { memberOfPanel, membersOfPage, touchUrlOfPage } from './members.ts';
import { chooseOrganization, press, pressFor, resultOf, typeTemplate } from './operate.ts';
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

/** Presses a button of the Client tab. */
async function pressInClient(panel: Panel, name: string): Promise<void> {
  await chooseTab(panel, 'Client');
  await press(panel, name);
}

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
    for (const [member, held] of Object.entries(await membersOfPage(panel.page))) {
      const expected = major === '4' ? `not reported by clerk-js ${version}` : held;
      if (expected === null) throw new Error(`the page's clerk-js has no ${member}`);
      const value = await memberOfPanel(panel, member);
      if (value !== expected) throw new Error(`${member} reads "${value}", not "${expected}"`);
    }
  },
  'touch URL': async ({ panel, major, version }) => {
    const reads = () => property(panel, 'buildTouchUrl()');
    if (major === '4') {
      await shows(panel, `clerk-js ${version} has no such method: the panel builds the URL itself`);
      const why = `Not possible: clerk-js ${version} has no buildTouchUrl().`;
      if (!(await reads()).includes(why)) throw new Error(`opening is possible: ${await reads()}`);
      const open = await panel.frame.waitForSelector(byRole('button', 'Open'));
      const disabled = await open?.evaluate((button) => button.getAttribute('aria-disabled'));
      if (disabled !== 'true') throw new Error('the button to open it is not disabled');
      const address = `/v1/client/touch?redirect_url=${encodeURIComponent(panel.page.url())}`;
      if (!(await reads()).includes(address)) throw new Error(`the URL is not ${address}: ${await reads()}`);
      return;
    }
    const real = await touchUrlOfPage(panel.page);
    await until('the touch URL of the page', async () => (await reads()).includes(real));
  },
  setActive: async (row) => {
    const { sessions, active } = await truthOfPage(row.panel.page);
    const other = sessions.find((id) => id !== active) ?? '';
    await isDone(row, () => pressFor(row.panel, 'Set active', other), 'session set active', other);
  },
  organization: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await chooseOrganization(row.panel, active ?? '');
    await isDone(row, () => pressFor(row.panel, 'Switch organization', active ?? ''), 'session set active', active);
    const shown = () =>
      row.panel.page.evaluate(() => {
        const { Clerk } = globalThis as unknown as { Clerk: { organization?: { name: string } | null } };
        return Clerk.organization?.name ?? null;
      });
    await until('the organization in the page', async () => (await shown()) === 'Analytical Engines');
  },
  touch: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await isDone(row, () => pressFor(row.panel, 'Touch', active ?? ''), 'session touched', active);
  },
  'fresh token': async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await resultOf(row.panel, () => pressFor(row.panel, 'Fresh token', active ?? ''), 'session token minted');
  },
  'template token': async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await typeTemplate(row.panel, active ?? '', 'playground');
    await resultOf(
      row.panel,
      () => pressFor(row.panel, 'Token of template', active ?? ''),
      'token of template playground minted',
    );
  },
  clearCache: async ({ panel }) => {
    await resultOf(panel, () => press(panel, 'Clear cache'), 'Token cache cleared');
  },
  end: async (row) => {
    const { sessions, active } = await truthOfPage(row.panel.page);
    const other = sessions.find((id) => id !== active) ?? '';
    await isDoneOrRefused(row, () => pressFor(row.panel, 'End', other), 'session ended', 'End failed', active);
  },
  remove: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await isDoneOrRefused(
      row,
      () => pressFor(row.panel, 'Remove', active ?? ''),
      'session removed',
      'Remove failed',
      row.refusesWrites ? active : null,
    );
  },
};

/** Columns that need a row of their own start, with two sessions again. */
export const ENDINGS: Readonly<Record<string, Column>> = {
  removeSessions: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await isDoneOrRefused(
      row,
      () => press(row.panel, 'Remove sessions'),
      'sessions removed',
      'Remove sessions failed',
      row.refusesWrites ? active : null,
    );
  },
  destroy: async (row) => {
    const { active } = await truthOfPage(row.panel.page);
    await isDoneOrRefused(
      row,
      async () => {
        await pressInClient(row.panel, 'Destroy client');
        if (row.topology.instance.type === 'production') await confirm(row.panel);
      },
      'Client destroyed',
      'Destroy client failed',
      row.refusesWrites ? active : null,
    );
  },
  create: async (row) => {
    const { active, clientId } = await truthOfPage(row.panel.page);
    await isDoneOrRefused(
      row,
      () => pressInClient(row.panel, 'Create client'),
      'Client created',
      'Create client failed',
      row.refusesWrites ? active : null,
    );
    if (row.refusesWrites) return;
    const now = await truthOfPage(row.panel.page);
    if (now.clientId === '' || now.clientId === clientId) throw new Error(`the client is still ${now.clientId}`);
    if (!row.topology.instance.clients.has(now.clientId)) throw new Error('the Frontend API does not hold the client');
  },
};

async function isDone(row: Row, press: () => Promise<void>, words: string, active: string | null): Promise<void> {
  await resultOf(row.panel, press, words);
  await allAgree(row.panel, row.topology.instance, active);
}

async function isDoneOrRefused(
  row: Row,
  press: () => Promise<void>,
  done: string,
  failed: string,
  active: string | null,
): Promise<void> {
  if (!row.refusesWrites) return isDone(row, press, done, active);
  await resultOf(row.panel, press, failed, 'operation_not_allowed_on_satellite_domain');
  await allAgree(row.panel, row.topology.instance, active);
}
