/** What pages of scenarios do wrong, one button each. */
export function createMistakes() {
  return {
    Mistakes: [['Plant an older copy of the session cookie', plantOlderSession]],
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
