/**
 * `npm start`: the playground in a browser with the extension, DevTools open and the Clerk panel in front; with
 * `-- --scenario R08` on that scenario, with `-- --language fr` in that language. Without a display, or with `--headless`, it
 * signs a demo user in or waits for what the scenario finds, prints what the panel shows, saves a picture of it and ends.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { languageOf, type Translate } from '../../lib/i18n/translate.ts';
import { byRole, openPanel, type Panel, panelText, screenshotDevTools, setPanelSize } from '../browser/devtools.ts';
import { SHIPPED_BUILD } from '../browser/extension-build.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { until } from '../browser/until.ts';
import { chooseTab } from '../e2e/reading.ts';
import { DEMO_USERS, startPlayground } from '../playground/index.ts';
import { addressOf, SCENARIOS, type Scenario, scenarioNamed } from '../playground/scenarios/index.ts';
import { LANGUAGES, textsIn } from '../texts.ts';
import { isHeadless } from './display.ts';
import { ended } from './ended.ts';

const SCREENSHOT = 'test/screenshots/start.png';

/** Longer than any rule waits before it calls something wrong, ms. */
const FINDS_WITHIN = 30_000;

const HELP = `npm start -- [options] opens the playground in a browser, with the Clerk panel in front.
  --scenario NAME   opens a scenario, such as R08
  --scenario list   lists all scenarios
  --language TAG    the panel's language: ${LANGUAGES.map((name) => name.replace('_', '-')).join(', ')}
  --headless        opens no window: prints what the panel shows and saves a picture of it
  --help            says this`;

/** Something to print and no more, or what to open. */
type Asked = { readonly print: string } | { readonly scenario: Scenario | null; readonly language: string };

/**
 * What was asked for: a scenario, or null for none, and a language, as its folder is named or as a BCP 47 tag.
 * @throws Error with the names of all when there is no such scenario or language
 */
function asked(): Asked {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string' },
      language: { type: 'string', default: 'en' },
      headless: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return { print: HELP };
  if (values.scenario === 'list') return { print: SCENARIOS.map(({ name, title }) => `${name}  ${title}`).join('\n') };
  const language = values.language.replace('-', '_');
  if (!LANGUAGES.includes(language)) {
    throw new Error(`There are no texts in ${values.language}, only in ${LANGUAGES.join(', ')}.`);
  }
  return { scenario: values.scenario === undefined ? null : scenarioNamed(values.scenario), language };
}

function build(): void {
  const { status, stdout, stderr } = spawnSync('wxt build', { shell: true, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`);
}

async function signIn({ page }: Panel): Promise<void> {
  await page.waitForFunction('window.Clerk?.loaded');
  await page.locator(byRole('button', 'Sign in as Ada')).click();
}

async function signInAda(panel: Panel): Promise<void> {
  const { name } = DEMO_USERS.ada;
  console.log(`Signing in ${name}.`);
  await signIn(panel);
  await until(`${name} in the panel`, async () => (await panelText(panel)).includes(name)).catch(async (error) => {
    throw new Error(`${error.message}. The panel shows:\n${await panelText(panel)}`, { cause: error });
  });
}

/** Once the panel is open: much of what goes wrong is seen only by who was there from the start. */
async function enter(panel: Panel, scenario: Scenario, port: number, t: Translate): Promise<void> {
  const { name, title, finds } = scenario;
  await panel.page.goto(addressOf(scenario, port));
  await chooseTab(panel, t('findingTab'));
  console.log(`Scenario ${name}: ${title}. It finds: ${finds.join(', ') || 'nothing'}.`);
}

async function findsAll(panel: Panel, { finds }: Scenario): Promise<void> {
  const rules = finds.map((finding) => finding.split(' ')[0] ?? finding);
  const isComplete = async () => {
    const text = await panelText(panel);
    return rules.every((rule) => text.includes(rule));
  };
  await until(`all findings in the panel`, isComplete, FINDS_WITHIN);
}

async function picture(panel: Panel): Promise<void> {
  await setPanelSize(panel, { width: 1000, height: 640 });
  mkdirSync(dirname(SCREENSHOT), { recursive: true });
  await screenshotDevTools(panel, SCREENSHOT);
  console.log(`The panel shows:\n\n${await panelText(panel)}\n\nPicture of it: ${SCREENSHOT}`);
}

async function main(): Promise<void> {
  const wanted = asked();
  if ('print' in wanted) {
    console.log(wanted.print);
    return;
  }
  const { scenario, language } = wanted;
  const headless = isHeadless();
  const t = textsIn(language);
  console.log('Building the extension.');
  build();
  const executablePath = await findBrowser();
  const playground = await startPlayground();
  console.log(`The playground runs at ${playground.url}`);
  try {
    console.log(`Starting ${executablePath}${headless ? ' without a window' : ''}.`);
    const browser = await launchBrowser({
      executablePath,
      extension: SHIPPED_BUILD,
      headless,
      language: languageOf(t),
      hostResolverRules: playground.hostResolverRules,
      handleSIGINT: false,
    });
    try {
      const page = (await browser.pages())[0] ?? (await browser.newPage());
      if (!scenario) await page.goto(playground.url);
      const panel = await openPanel(page);
      if (scenario) await enter(panel, scenario, playground.port, t);
      if (headless) {
        await (scenario ? findsAll(panel, scenario) : signInAda(panel));
        return await picture(panel);
      }
      console.log(`In this browser only: ${playground.developmentUrl} on a host that asks for access,`);
      console.log(`${playground.productionUrl} with a production instance.`);
      console.log('The Clerk panel is open in DevTools. Close the browser or press Ctrl+C to end.');
      await ended(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await playground.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`npm start failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
