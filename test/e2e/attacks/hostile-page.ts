import type { Page } from 'puppeteer-core';
import type { Panel } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import { clerkReport } from '../../unit/inspector/fake-page.ts';
import { shows } from '../reading.ts';

/** What a hostile page has got of the hook in it. */
interface Stolen {
  /** The hook's own end of its port: what is posted here reaches the bridge as if the hook had said it. */
  readonly port: MessagePort;
  /** What the hook said, oldest first. */
  readonly said: unknown[];
  /** What the bridge said to the hook. */
  readonly heard: unknown[];
}

type HostileWindow = Window & { stolen?: Stolen; MessageChannel: typeof MessageChannel };

/** Lets a page take the port of the hook that comes into its next documents. Runs before any other script. */
async function stealPorts(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const hostile = window as unknown as HostileWindow;
    const Original = hostile.MessageChannel;
    hostile.MessageChannel = class extends Original {
      constructor() {
        super();
        const stolen: Stolen = { port: this.port1, said: [], heard: [] };
        const post = this.port1.postMessage.bind(this.port1);
        this.port1.postMessage = (message: unknown) => {
          stolen.said.push(message);
          post(message);
        };
        this.port1.addEventListener('message', ({ data }) => stolen.heard.push(data));
        // The first one is the hook's, or that of a script which could as well have left it alone.
        hostile.stolen ??= stolen;
      }
    };
  });
}

/** Opens an address in a page with a panel, and waits until the page has stolen the hook's port. */
export async function goAndSteal({ page }: Panel, address: string): Promise<void> {
  await stealPorts(page);
  await page.goto(address);
  await until('a stolen port', () => page.evaluate(() => (window as HostileWindow).stolen !== undefined));
}

/** Says something in the place of the hook; texts as they stand, all else as what it is. */
export async function forge(page: Page, ...messages: readonly unknown[]): Promise<void> {
  await page.evaluate((forged) => {
    for (const message of forged) (window as HostileWindow).stolen?.port.postMessage(message);
  }, messages);
}

/** What the hook has said so far. */
export function saidByHook(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as HostileWindow).stolen?.said.map(String) ?? []);
}

/** What the bridge has said to the hook so far. */
export function heardByHook(page: Page): Promise<readonly { readonly kind?: string }[]> {
  return page.evaluate(() => (window as HostileWindow).stolen?.heard as { kind?: string }[]);
}

let versions = 0;

/** A message of the hook as it should be, told from all others by its version. */
export function validReport(client: unknown = null): { readonly text: string; readonly version: string } {
  const version = `9.${++versions}.0`;
  const clerk = clerkReport(client, { version });
  return { text: JSON.stringify({ kind: 'page', focused: true, online: true, clerk }), version };
}

/** After an attack: a valid message on the same line still reaches the panel. */
export async function stillPasses(panel: Panel): Promise<void> {
  const { text, version } = validReport();
  await forge(panel.page, text);
  await shows(panel, `clerk-js ${version}`);
}
