/** What was typed as `redirectUrl`: an address to go to, or null when it is none that a browser can be sent to. */
export function readRedirectUrl(text: string): URL | null {
  const url = URL.parse(text.trim());
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}
