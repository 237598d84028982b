import { optional, z } from './wire.ts';

const unchecked = z.optional(z.unknown());
const envelopeJSON = z.object({
  response: unchecked,
  client: unchecked,
  meta: z.catch(optional(z.object({ client: unchecked })), null),
});
const clientObjectJSON = z.object({ object: z.literal('client') });

/**
 * The client JSON in an answer of the Frontend API, not checked yet, or null when there is none. The answers of the
 * client's own endpoints carry it as `response` or bare, and every answer to another change as `client`, or as
 * `meta.client` beside errors. All are null for a browser that the Frontend API does not know.
 */
export function clientInPayload(payload: unknown): unknown {
  const envelope = envelopeJSON.safeParse(payload).data;
  if (!envelope) return null;
  const { response, client, meta } = envelope;
  return [payload, response].find(isClientJSON) ?? (client || meta?.client || null);
}

function isClientJSON(json: unknown): boolean {
  return clientObjectJSON.safeParse(json).success;
}
