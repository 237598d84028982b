import { FORMAT, FORMAT_VERSION } from './timeline-file.ts';
import { texts, z } from './zod.ts';

const finding = z.object({ rule: z.string(), severity: z.enum(['error', 'warning', 'info']), title: z.string() });

/** A file, of which the events are looked at one by one. */
export const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  exportedAt: z.number(),
  extension: z.string(),
  personal: z.enum(['replaced', 'kept']),
  dropped: z.nullable(z.object({ count: z.int(), until: z.number() })),
  support: z.nullable(
    z.object({
      versions: z.record(z.string(), z.string()),
      environment: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      findings: z.array(finding),
      unchecked: z.array(z.object({ rule: z.string(), because: texts })),
      traceIds: z.array(
        z.object({
          at: z.number(),
          call: z.string(),
          status: z.int(),
          codes: z.array(z.string()),
          traceId: z.string(),
        }),
      ),
    }),
  ),
  events: z.array(z.unknown()),
});
