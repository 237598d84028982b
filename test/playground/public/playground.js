import { createFlows } from './flows.js';
import { addFrames } from './frames.js';
import { renderActions, renderName, renderState, renderUsers, report, statusOf } from './render.js';
import { loadSecondClerk, secondFlows } from './second-instance.js';

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

renderName(NAMES[pathname]);
renderUsers(settings);
renderActions({ ...createFlows(settings, { loadClerk, late }), ...(hasTwo && secondFlows(settings)) }, run);
refresh();
if (!late) await run('Load Clerk', loadClerk);
// One after the other: pages that start together would each make a dev browser of their own.
if (hasTwo) await run('Load the second Clerk', () => loadSecondClerk(settings, query.get('second') ?? '6'));
if (pathname === '/frames') addFrames(settings, query);

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

/** Adds the script of clerk-js as a page would, and loads it. */
async function loadClerk() {
  const { publishableKey, proxyUrl, domain, isSatellite, signInUrl } = settings;
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = pathname === '/failing-script' ? new URL('not-there.js', clerkJs.url) : clerkJs.url;
    script.async = true;
    script.crossOrigin = 'anonymous';
    script.dataset.clerkJsScript = '';
    script.dataset.clerkPublishableKey = publishableKey;
    if (proxyUrl) script.dataset.clerkProxyUrl = proxyUrl;
    if (domain) script.dataset.clerkDomain = domain;
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${script.src} could not be loaded.`)));
    document.head.append(script);
  });
  window.Clerk.on?.('status', refresh);
  await window.Clerk.load({
    telemetry: false,
    ...(isSatellite && { isSatellite, domain, satelliteAutoSync: true }),
    ...(signInUrl && { signInUrl }),
  });
  if (!window.Clerk.loaded) return `Clerk ${window.Clerk.version} is going to the primary domain`;
  window.Clerk.addListener(refresh);
  return `Clerk ${window.Clerk.version} is ${statusOf(window.Clerk)}`;
}

function refresh() {
  renderState(window.Clerk, settings);
}
