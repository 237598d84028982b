/** The Clerk of another instance, from an npm bundle of its own. It is never on `window`. */
let second;

/** Loads it beside the page's own. */
export async function loadSecondClerk({ second: settings, clerkJs }, version) {
  const bundle = await import(clerkJs[version].module);
  const Clerk = bundle.Clerk ?? bundle.default; // the default export in clerk-js 4
  second = new Clerk(settings.publishableKey, settings.proxyUrl ? { proxyUrl: settings.proxyUrl } : {});
  await second.load({ telemetry: false });
  return `Second Clerk ${second.version} is loaded for ${settings.frontendApi}`;
}

/** Its flows, beside those of the page's own instance. */
export function secondFlows({ users }) {
  return {
    'Second instance': [
      ['Sign in as Grace in the second instance', () => signIn(users.grace)],
      ['Get token of the second instance', getToken],
      ['Sign out of the second instance', signOut],
    ],
  };
}

function loaded() {
  if (!second?.loaded) throw new Error('The second Clerk is not loaded.');
  return second;
}

async function signIn({ email, password }) {
  const { createdSessionId } = await loaded().client.signIn.create({ identifier: email, password });
  await second.setActive({ session: createdSessionId, navigate: () => {} });
  return `Second instance: signed in as ${second.user.fullName}`;
}

async function getToken() {
  if (!loaded().session) throw new Error('Nobody is signed in in the second instance.');
  const token = await second.session.getToken({ skipCache: true });
  return `Second instance: got a token of ${token.length} characters`;
}

async function signOut() {
  const count = loaded().client.sessions.length;
  await second.signOut(() => {});
  return `Second instance: signed out of ${count} ${count === 1 ? 'session' : 'sessions'}`;
}
