import { createFlows } from './flows.js';
import { addFrames } from './frames.js';
import { addClerkScript, loadOptions } from './load-clerk.js';
import { createMistakes } from './mistakes.js';
import { renderActions, renderName, renderScenario, renderState, renderUsers, report, statusOf } from './render.js';
import { play, scenarioOf } from './scenario.js';
import { loadSecondClerk, secondFlows } from './second-instance.js';
import { createSessionMistakes } from './session-mistakes.js';

/** What the pages that share this script are called. */
const NAMES = {
  '/': 'Clerk playground',
  '/failing-script': 'Failing script',
  '/frames': 'Frames',
  '/frames/same-origin': 'Same-origin frame',
  '/frames/cross-origin': 'Cross-origin frame',
  '/two-instances': 'Two instances',
};

const settings = await (await fetch('/settings.json')).json();
const query = new URLSearchParams(location.search);
const late = query.has('late');
const clerkJs = settings.clerkJs[query.get('clerk-js') ?? '6'];

const { pathname } = location;
const hasTwo = pathname === '/two-instances';
const scenario = await scenarioOf(query);
const flows = {
  ...createFlows(settings, { loadClerk, late }),
  ...(hasTwo && secondFlows(settings)),
  ...(scenario && { ...createMistakes(settings), ...createSessionMistakes(settings) }),
};

renderName(NAMES[pathname]);
renderUsers(settings);
renderActions(flows, run);
if (scenario) renderScenario(scenario);
refresh();
if (!late) await run('Load Clerk', loadClerk);
// One after the other: pages that start together would each make a dev browser of their own.
if (hasTwo) await run('Load the second Clerk', () => loadSecondClerk(settings, query.get('second') ?? '6'));
if (pathname === '/frames') addFrames(settings, query);
if (scenario) await play(scenario, press);

/** Runs one flow and tells in the log how it went. */
async function run(name, flow) {
  try {
    report(await flow());
  } catch (error) {
    const [first] = error.errors ?? [];
    report(`${name} failed: ${first ? `${first.longMessage} (${first.code})` : error.message}`, 'error');
  }
  refresh();
}

/** Runs the flow of a button by its name. */
function press(name) {
  const [, flow] = Object.values(flows)
    .flat()
    .find(([each]) => each === name);
  return run(name, flow);
}

/** Adds the script of clerk-js as a page would, and loads it. */
async function loadClerk() {
  await addClerkScript(settings, pathname === '/failing-script' ? new URL('not-there.js', clerkJs.url) : clerkJs.url);
  window.Clerk.on?.('status', refresh);
  await window.Clerk.load(loadOptions(settings));
  if (!window.Clerk.loaded) return `Clerk ${window.Clerk.version} is going to the primary domain`;
  window.Clerk.addListener(refresh);
  return `Clerk ${window.Clerk.version} is ${statusOf(window.Clerk)}`;
}

function refresh() {
  renderState(window.Clerk, settings);
}
