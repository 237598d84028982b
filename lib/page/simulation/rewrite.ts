/** A resource of Clerk in an answer, by the name that it bears. */
export interface Resource {
  readonly object: string;
  readonly [field: string]: unknown;
}

/**
 * The same answer with its resources changed, wherever they stand in it: an answer may carry a Client beside what was asked
 * for, and an error too. What is no JSON stays as it is.
 */
export async function rewritten(response: Response, rewrite: (resource: Resource) => Resource): Promise<Response> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return response;
  const text = await response.clone().text();
  const { status, statusText, headers } = response;
  try {
    const payload: unknown = JSON.parse(text, (_key, value: unknown) => (isResource(value) ? rewrite(value) : value));
    return new Response(JSON.stringify(payload), { status, statusText, headers });
  } catch {
    return response;
  }
}

function isResource(value: unknown): value is Resource {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Resource>).object === 'string';
}
