/** The button after which the page is loaded anew. */
export const RELOAD = 'Reload page';

/** Every flow of the playground: groups of [button name, function that does it and says what it did]. */
export function createFlows({ users, template, code }, { loadClerk, late }) {
  return {
    ...(late && { Page: [['Load Clerk', loadClerk]] }),
    'Sign in': [
      ['Sign in as Ada', () => signIn(users.ada)],
      ['Sign in as Grace', () => signIn(users.grace)],
      ['Sign in as Katherine', () => signIn(users.katherine)],
    ],
    'Sign in with two factors': [
      ['Start sign-in as Alan', () => startTwoFactorSignIn(users.alan)],
      ['Finish with authenticator code', () => finishTwoFactorSignIn(code)],
    ],
    'Sign in by email code': [
      ['Start sign-in by email code', () => startEmailCodeSignIn(users.grace)],
      ['Finish sign-in by email code', () => finishEmailCodeSignIn(code)],
    ],
    'Sign up': [
      ['Start sign-up', startSignUp],
      ['Finish sign-up', () => finishSignUp(code)],
    ],
    Session: [
      ['Switch session', switchSession],
      ['Switch organization', switchOrganization],
      ['Get token', () => getToken()],
      ['Get token from template', () => getToken(template)],
      ['Sign out this session', signOutSession],
      ['Sign out all', signOutAll],
      [RELOAD, reloadPage],
    ],
  };
}

/** The Clerk of the page. Throws a plain sentence before it is there. */
function clerk() {
  if (!window.Clerk?.loaded) throw new Error('Clerk is not loaded on this page.');
  return window.Clerk;
}

function nameOf(user) {
  return user.fullName || user.primaryEmailAddress?.emailAddress || user.id;
}

function current(kind, attempt) {
  if (!attempt?.id) throw new Error(`There is no ${kind} under way.`);
  return attempt;
}

/** Makes the session of a finished attempt the active one. */
async function activate(attempt) {
  if (attempt.status !== 'complete') throw new Error(`The attempt stopped at ${attempt.status}.`);
  await clerk().setActive({ session: attempt.createdSessionId, navigate: () => {} });
  const { user, session, version } = clerk();
  if (!session) throw new Error(`clerk-js ${version} shows no session that has a task to settle first.`);
  const task = session.currentTask ? `, pending: ${session.currentTask.key}` : '';
  return `Signed in as ${nameOf(user)}${task}`;
}

async function signIn({ email, password }) {
  return activate(await clerk().client.signIn.create({ identifier: email, password }));
}

async function startTwoFactorSignIn({ email, password }) {
  const attempt = await clerk().client.signIn.create({ identifier: email, password });
  return `Sign-in of ${email}: ${attempt.status}`;
}

async function finishTwoFactorSignIn(code) {
  const attempt = current('sign-in', clerk().client.signIn);
  return activate(await attempt.attemptSecondFactor({ strategy: 'totp', code }));
}

async function startEmailCodeSignIn({ email }) {
  await clerk().client.signIn.create({ identifier: email });
  const attempt = clerk().client.signIn;
  const factor = attempt.supportedFirstFactors.find(({ strategy }) => strategy === 'email_code');
  await attempt.prepareFirstFactor({ strategy: 'email_code', emailAddressId: factor.emailAddressId });
  return `Sign-in of ${email}: ${attempt.status}, code sent`;
}

async function finishEmailCodeSignIn(code) {
  const attempt = current('sign-in', clerk().client.signIn);
  return activate(await attempt.attemptFirstFactor({ strategy: 'email_code', code }));
}

async function startSignUp() {
  const emailAddress = `margaret-${Date.now()}+clerk_test@example.com`;
  const password = 'apollo-guidance-1969';
  await clerk().client.signUp.create({ emailAddress, password, firstName: 'Margaret', lastName: 'Hamilton' });
  const attempt = clerk().client.signUp;
  await attempt.prepareEmailAddressVerification({ strategy: 'email_code' });
  return `Sign-up of ${emailAddress}: ${attempt.status}, code sent`;
}

async function finishSignUp(code) {
  const attempt = current('sign-up', clerk().client.signUp);
  return activate(await attempt.attemptEmailAddressVerification({ code }));
}

async function switchSession() {
  const { client, session } = clerk();
  const sessions = client.signedInSessions ?? client.activeSessions; // the name in clerk-js 4
  const next = sessions[(sessions.findIndex(({ id }) => id === session?.id) + 1) % sessions.length];
  if (!next || next.id === session?.id) throw new Error('There is no other session.');
  await clerk().setActive({ session: next.id, navigate: () => {} });
  return `Switched to the session of ${nameOf(clerk().user)}`;
}

async function switchOrganization() {
  const { user, organization } = clerk();
  if (!user) throw new Error('Nobody is signed in.');
  const choices = [null, ...user.organizationMemberships.map((membership) => membership.organization.id)];
  const next = choices[(choices.indexOf(organization?.id ?? null) + 1) % choices.length];
  if (choices.length === 1) throw new Error(`${nameOf(user)} is in no organization.`);
  await clerk().setActive({ organization: next, navigate: () => {} });
  return `Switched to ${clerk().organization?.name ?? 'the personal account'}`;
}

async function getToken(template) {
  if (!clerk().session) throw new Error('Nobody is signed in.');
  const token = await clerk().session.getToken(template ? { template } : {});
  return `Got a token of ${token.length} characters${template ? ` from template ${template}` : ''}`;
}

async function signOutSession() {
  const { session } = clerk();
  if (!session) throw new Error('Nobody is signed in.');
  await clerk().signOut(() => {}, { sessionId: session.id });
  return `Signed out of the session of ${nameOf(session.user)}`;
}

async function signOutAll() {
  const count = clerk().client.sessions.length;
  await clerk().signOut(() => {});
  return `Signed out of ${count} ${count === 1 ? 'session' : 'sessions'}`;
}

function reloadPage() {
  location.reload();
  return 'Reloading';
}
