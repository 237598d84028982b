import { createFlows } from './flows.js';
import { renderActions, renderState, renderUsers, report } from './render.js';

const SCRIPTS = { '/': '/clerk-js/clerk.browser.js', '/failing-script': '/clerk-js/not-there.js' };

const settings = await (await fetch('/settings.json')).json();
const late = new URLSearchParams(location.search).has('late');

renderUsers(settings);
renderActions(createFlows(settings, { loadClerk, late }), run);
refresh();
if (!late) await run('Load Clerk', loadClerk);

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
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPTS[location.pathname];
    script.async = true;
    script.crossOrigin = 'anonymous';
    script.dataset.clerkPublishableKey = settings.publishableKey;
    if (settings.proxyUrl) script.dataset.clerkProxyUrl = settings.proxyUrl;
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${script.src} could not be loaded.`)));
    document.head.append(script);
  });
  window.Clerk.on('status', refresh);
  await window.Clerk.load({ telemetry: false });
  window.Clerk.addListener(refresh);
  return `Clerk ${window.Clerk.version} is ${window.Clerk.status}`;
}

function refresh() {
  renderState(window.Clerk, settings);
}
