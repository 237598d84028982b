/** What pages of scenarios do wrong, one button each. */
export function createMistakes() {
  return {
    'Mistakes with cookies': [
      ['Plant an older copy of the session cookie', plantOlderSession],
      ['Leave the cookie of a handshake behind', leaveHandshake],
    ],
    'Wrong servers': [
      ['Go to a server with the secret key of another instance', () => goTo('/server?secret-key=other')],
      ['Throw what the SDK of Next.js throws without its middleware', missMiddleware],
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

/** In development Next.js hands the errors of its server on to the page, where nobody catches them. */
function missMiddleware() {
  setTimeout(() => {
    throw new Error("Clerk: auth() was called but Clerk can't detect usage of clerkMiddleware().\nPlease ensure more");
  });
  return 'Threw an error';
}

function goTo(path) {
  location.assign(path);
  return `Going to ${path}`;
}
