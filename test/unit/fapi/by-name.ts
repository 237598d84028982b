import { request } from 'node:https';

/** An answer of the https server. */
export interface HttpAnswer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Sends a request to the playground's https server under a host name, as a browser with the resolver rules does. */
export function sendByName(
  port: number,
  address: string,
  { method = 'GET', headers = {}, form }: { method?: string; headers?: Record<string, string>; form?: object } = {},
): Promise<HttpAnswer> {
  const { hostname, pathname, search } = new URL(address);
  const body = form && new URLSearchParams({ ...form }).toString();
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path: pathname + search,
      rejectUnauthorized: false,
      servername: hostname,
      headers: {
        ...headers,
        host: hostname,
        ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    };
    request(options, async (response) => {
      const chunks = await response.toArray();
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
    })
      .on('error', reject)
      .end(body);
  });
}
