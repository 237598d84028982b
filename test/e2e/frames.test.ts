import type { Frame } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { byRole, click, type Panel, panelText } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({ hosts: ['com', 'edu', 'net', 'org'].map((domain) => `https://*.example.${domain}/*`) });

/** The options of the frame picker: their texts, top frame first. */
function pickable({ frame }: Panel): Promise<string[]> {
  return frame.$$eval('select option', (options) =>
    options.filter(({ parentElement }) => parentElement?.closest('header')).map(({ textContent }) => textContent ?? ''),
  );
}

/** Chooses a frame by a part of its text. */
async function pick({ frame }: Panel, part: string): Promise<void> {
  const select = await frame.waitForSelector(byRole('combobox', 'Frame'));
  await select?.evaluate((element, part) => {
    const picker = element as HTMLSelectElement;
    const option = [...picker.options].find(({ text }) => text.includes(part));
    if (!option) throw new Error(`no frame ${part}`);
    picker.value = option.value;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  }, part);
}

/** Presses a button in a frame of the playground. */
function pressIn(frame: Frame, name: string): Promise<void> {
  return frame.evaluate((name) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!button) throw new Error(`no button ${name}`);
    button.click();
  }, name);
}

async function framed() {
  const panel = await stage.newTab(`${stage.playground.topologies['development-direct'].url}frames`);
  await until('three frames with Clerk', async () => (await pickable(panel)).length === 3);
  const frameAt = (path: string) => {
    const found = panel.page.frames().find((frame) => new URL(frame.url()).pathname === path);
    if (!found) throw new Error(`no frame at ${path}`);
    return found;
  };
  return { panel, sameOrigin: frameAt('/frames/same-origin'), crossOrigin: frameAt('/frames/cross-origin') };
}

it('offers every frame that has Clerk, and shows each for itself', async () => {
  const { panel, crossOrigin } = await framed();
  expect((await pickable(panel)).join('\n')).toMatch(/^Top: app\.example\.org.*\n.*same-origin.*\n.*cross-origin/);
  await shows(panel, 'happy-cat-12.clerk.accounts.dev', 'Signed out');

  await pressIn(crossOrigin, 'Sign in as Grace');
  await pick(panel, 'cross-origin');
  await shows(panel, 'brave-owl-56.clerk.accounts.dev', 'Signed in as Grace Hopper · 1 session');
  await pick(panel, 'Top');
  await shows(panel, 'happy-cat-12.clerk.accounts.dev', 'Signed out');
});

it('acts in the chosen frame alone, and on the cookies of its partition', async () => {
  const { panel, sameOrigin, crossOrigin } = await framed();
  await pressIn(sameOrigin, 'Sign in as Ada');
  await pressIn(crossOrigin, 'Sign in as Grace');
  await pick(panel, 'cross-origin');
  await shows(panel, 'Signed in as Grace Hopper');
  const cookies = () => crossOrigin.evaluate(() => document.cookie);
  await until('the session cookie of the frame', async () => (await cookies()).includes('__session'));

  await click(panel, 'button', 'Remove sessions');
  await reports(panel, 'DELETE /v1/client/sessions: 1 session removed');
  await shows(panel, 'Signed out');
  expect(await cookies()).not.toContain('__session');

  await pick(panel, 'same-origin');
  await shows(panel, 'Signed in as Ada Lovelace');
});

it('follows frames that come and go', async () => {
  const { panel } = await framed();
  await pick(panel, 'same-origin');
  await panel.page.evaluate(() => document.querySelector('iframe')?.remove());
  await until('two frames', async () => (await pickable(panel)).length === 2);
  await shows(panel, 'Connected');
  await panel.page.reload();
  await until('three frames again', async () => (await pickable(panel)).length === 3);
});

it('names a second instance of the page by its calls and cookies, and drives only window.Clerk', async () => {
  const { second, topologies } = stage.playground;
  const panel = await stage.newTab('about:blank');
  await panel.page.goto(`${topologies['development-direct'].url}two-instances`);
  await shows(panel, 'clerk-js 6.40.0 ready');
  await chooseTab(panel, 'Instance');
  await shows(panel, second.frontendApi, second.cookieSuffix);
  expect(await panelText(panel)).toContain('happy-cat-12.clerk.accounts.dev');
});
