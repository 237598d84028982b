/** Builds addresses of the Frontend API of one page; only for paths under `/client`, which name no session. */
export type BuildUrl = (address: { readonly path: string; readonly search?: URLSearchParams }) => URL;

const templatePath = '/v1/client';

/**
 * A function that builds the same addresses as the page's clerk-js, character for character.
 *
 * @param template The address that clerk-js built for `/client`, such as
 * `https://happy-cat-12.clerk.accounts.dev/v1/client?__clerk_api_version=2026-08-20&_clerk_js_version=6.40.0`.
 * @returns Null when the template is no such address.
 */
export function frontendApiUrlBuilder(template: string): BuildUrl | null {
  const base = URL.parse(template);
  if (!base || !isTemplate(base)) return null;
  const root = base.pathname.slice(0, -'/client'.length);

  return ({ path, search }) => {
    const url = new URL(base.origin);
    url.pathname = root + path;
    url.search = searchOf([...(search ?? []), ...base.searchParams]);
    return url;
  };
}

function isTemplate({ protocol, pathname, searchParams }: URL): boolean {
  const isHttp = protocol === 'https:' || protocol === 'http:';
  const isVersioned = searchParams.has('_clerk_js_version') || searchParams.has('__clerk_api_version');
  return isHttp && pathname.endsWith(templatePath) && isVersioned;
}

/**
 * Writes parameters as clerk-js does (seen in 6.40): of those with one name the last wins, in the place of the first,
 * and a value with commas becomes one parameter for each part.
 */
function searchOf(params: readonly (readonly [string, string])[]): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(Object.fromEntries(params))) {
    for (const part of value.split(',')) search.append(name, part);
  }
  return search.toString();
}
