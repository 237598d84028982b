import { type SeenRequest, seenRequest } from '../../../lib/panel/seen-request.ts';

/** What a test says of a request. */
export interface Seen {
  readonly method?: string;
  readonly url?: string;
  readonly at?: number;
  readonly resourceType?: string;
  readonly status?: number;
  /** From the sending to the end of the answer, ms. */
  readonly time?: number;
  readonly error?: string;
  readonly mimeType?: string;
  readonly fromCache?: string;
  /** Beside the host, which every request on the wire names; empty for one that never was on it. */
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly wasSent?: boolean;
}

const listed = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

/** A request as DevTools tells it: a navigation to a page that says nothing of Clerk. */
export function seen({
  method = 'GET',
  url = 'https://app.example.com/',
  at = 1_800_000_000_000,
  resourceType = 'document',
  status = 200,
  time = 40,
  error,
  mimeType = 'text/html',
  fromCache,
  requestHeaders = { 'Sec-Fetch-Dest': 'document' },
  responseHeaders = {},
  wasSent = true,
}: Seen = {}): SeenRequest {
  return seenRequest({
    startedDateTime: new Date(at).toISOString(),
    time,
    _resourceType: resourceType,
    ...(fromCache && { _fromCache: fromCache }),
    request: { method, url, headers: listed({ ...(wasSent && { Host: 'app.example.com' }), ...requestHeaders }) },
    response: { status, _error: error ?? null, headers: listed(responseHeaders), content: { mimeType } },
  });
}
