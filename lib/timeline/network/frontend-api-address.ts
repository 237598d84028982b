/** An address of the Frontend API taken apart. */
export interface FrontendApiAddress {
  /** `https://clerk.example.com`, or with the path of a proxy. */
  readonly base: string;
  /** `/v1/client` */
  readonly path: string;
  readonly parameters: URLSearchParams;
}

/** Paths of the Frontend API that a browser is sent to. */
const VISITED = /^\/v1\/(?:client\/(?:handshake|touch|sync|link)|oauth_callback|verify|tickets\/accept)$/;

/** Takes the address of a call of clerk-js apart, which is known by parameters that every one has; null for all others. */
export function calledAddress(address: string): FrontendApiAddress | null {
  const found = takenApart(address);
  return found?.parameters.has('_clerk_js_version') || found?.parameters.has('__clerk_api_version') ? found : null;
}

/** Takes an address of the Frontend API apart that a browser is sent to, known by its path; null for all others. */
export function visitedAddress(address: string): FrontendApiAddress | null {
  const found = takenApart(address);
  return found && VISITED.test(found.path) ? found : null;
}

/** Takes any address apart that has the form of one of the Frontend API; null for all others. */
export function takenApart(address: string): FrontendApiAddress | null {
  const url = URL.parse(address);
  const start = url?.pathname.indexOf('/v1/') ?? -1;
  if (!url || start === -1) return null;
  const path = url.pathname.slice(start).replace(/\/$/, '');
  return { base: url.origin + url.pathname.slice(0, start), path, parameters: url.searchParams };
}
