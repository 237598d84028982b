import { z } from './wire.ts';

const envelopeJSON = z.object({ response: z.unknown(), client: z.unknown() });
const clientObjectJSON = z.object({ object: z.literal('client') });

/**
 * The client JSON in an answer of the Frontend API, not checked yet, or null when there is none. Every answer to a
 * change carries the client as `client`, and the answers of the client's own endpoints as `response`; both are null
 * for a browser that the Frontend API does not know.
 */
export function clientInPayload(payload: unknown): unknown {
  const envelope = envelopeJSON.safeParse(payload).data;
  if (!envelope) return null;
  if (envelope.client) return envelope.client;
  return clientObjectJSON.safeParse(envelope.response).success ? envelope.response : null;
}
