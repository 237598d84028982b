/** What pages of scenarios do wrong, one button each. */
export function createMistakes() {
  return {
    'Mistakes with cookies': [
      ['Plant an older copy of the session cookie', plantOlderSession],
      ['Say signed out in the cookie for the server', saySignedOut],
      ['Put a token of a removed session into the session cookies', plantRemovedSession],
      ['Leave the cookie of a handshake behind', leaveHandshake],
    ],
    'Mistakes with tokens': [
      ['Call the API with an expired token', () => callApi(({ iat, exp }) => ({ iat: iat - 120, exp: exp - 120 }))],
      ['Call the API with an old token', () => callApi(({ iat }) => ({ iat: iat - 120 }))],
      ['Ask for eight new tokens', askForTokens],
    ],
  };
}

function cookie(name) {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  if (!found) throw new Error(`There is no cookie ${name}.`);
  return found.slice(name.length + 1);
}

function setCookie(line) {
  // biome-ignore lint/suspicious/noDocumentCookie: as clerk-js sets its own; a Cookie Store's are always Secure
  document.cookie = line;
}

/** A token with other claims. Its signature no longer fits. */
function withClaims(token, change) {
  const [header, payload, signature] = token.split('.');
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  const changed = btoa(JSON.stringify({ ...claims, ...change(claims) }));
  return [header, changed.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''), signature].join('.');
}

/** The cookie without suffix once more, for the domain, with the token that was there a while ago. */
function plantOlderSession() {
  const older = withClaims(cookie('__session'), ({ iat, exp }) => ({ iat: iat - 600, exp: exp - 600 }));
  setCookie(`__session=${older}; path=/; domain=${location.hostname}`);
  return `Planted a second __session for all hosts below ${location.hostname}`;
}

/** What clerk-js writes when nobody is signed in. */
function saySignedOut() {
  const names = cookieNames('__client_uat');
  for (const name of names) setCookie(`${name}=0; path=/; domain=${location.hostname}`);
  return `Set ${names.join(' and ')} to 0`;
}

function plantRemovedSession() {
  const names = cookieNames('__session');
  const removed = withClaims(cookie('__session'), ({ iat }) => ({ sid: 'sess_removed', iat: iat - 60 }));
  for (const name of names) setCookie(`${name}=${removed}; path=/`);
  return `Put a token of sess_removed into ${names.join(' and ')}`;
}

function leaveHandshake() {
  setCookie(`__clerk_handshake=${withClaims(cookie('__session'), () => ({ handshake: [] }))}; path=/`);
  return 'Left __clerk_handshake behind';
}

/** A call as one with a token that was kept. The server does not take it: its signature no longer fits. */
async function callApi(change) {
  const token = withClaims(await window.Clerk.session.getToken(), change);
  const { status } = await fetch('/server/api', { headers: { authorization: `Bearer ${token}` } });
  return `The API answered ${status}`;
}

async function askForTokens() {
  for (let count = 0; count < 8; count++) await window.Clerk.session.getToken({ skipCache: true });
  return 'Got eight tokens';
}

/** The cookie of this name, and that with suffix. */
function cookieNames(base) {
  const names = document.cookie.split('; ').map((each) => each.split('=')[0]);
  return names.filter((name) => name === base || name.startsWith(`${base}_`));
}
