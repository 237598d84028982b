/** What applications do wrong with sessions and tokens, one button each. */
export function createSessionMistakes({ users }) {
  return {
    'Mistakes with sessions': [
      ['Get token from a template that is not there', getMissingToken],
      ['Sign in as Ada and leave without Clerk', () => signInAndLeave(users.ada)],
      ['Remove the sessions, not the cookies', removeSessions],
      ['Sign out and put the session cookie back', signOutAndKeepCookie],
      ['Delete the development browser', deleteDevBrowser],
      ['Plant the cookies of another project', plantOtherProject],
      ['Come back from another site', comeBack],
      ['Go on', goOn],
    ],
  };
}

async function getMissingToken() {
  const token = await window.Clerk.session.getToken({ template: 'not-there' });
  return token === null ? 'There is no such template' : 'Got a token';
}

/** As an application does whose `navigate` goes where it likes. */
async function signInAndLeave({ email, password }) {
  const { client } = window.Clerk;
  const { createdSessionId } = await client.signIn.create({ identifier: email, password });
  await window.Clerk.setActive({ session: createdSessionId, navigate: () => location.assign('/?after-sign-in') });
  return 'Leaving for the page after the sign-in';
}

async function removeSessions() {
  await window.Clerk.client.removeSessions();
  return 'Removed all sessions of the client';
}

async function signOutAndKeepCookie() {
  const kept = sessionCookies();
  await window.Clerk.signOut(() => {});
  for (const line of kept) setCookie(`${line}; path=/`);
  return `Signed out, and put ${kept.length} cookies back`;
}

function deleteDevBrowser() {
  const names = cookies('__clerk_db_jwt').map((line) => line.split('=')[0]);
  for (const name of names) setCookie(`${name}=; path=/; max-age=0`);
  return `Deleted ${names.join(' and ')}`;
}

/** What a project on another port of this host leaves, where somebody is signed in. */
function plantOtherProject() {
  const [, token = ''] = sessionCookies()[0]?.split('=') ?? [];
  for (const name of ['__session_AbCd1234', '__client_uat_AbCd1234', '__clerk_db_jwt_AbCd1234']) {
    setCookie(`${name}=${name.startsWith('__session') ? token : '1795438000'}; path=/`);
  }
  return 'Planted three cookies';
}

/** As from a link on another site. */
function comeBack() {
  location.assign(`/elsewhere?to=${encodeURIComponent(location.href)}`);
  return 'Going to another site and back';
}

/** To the address that the scenario has in mind. */
function goOn() {
  const next = new URLSearchParams(location.search).get('next');
  location.assign(next);
  return `Going on to ${next}`;
}

function sessionCookies() {
  return cookies('__session');
}

function cookies(start) {
  return document.cookie.split('; ').filter((line) => line.startsWith(start));
}

function setCookie(line) {
  // biome-ignore lint/suspicious/noDocumentCookie: as clerk-js sets its own; a Cookie Store's are always Secure
  document.cookie = line;
}
