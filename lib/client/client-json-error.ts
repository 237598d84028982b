import { z } from './wire.ts';

/** A client JSON that does not fit its schema. */
export class ClientJSONError extends Error {
  override readonly name = 'ClientJSONError';
  /** Place in the JSON, such as `sessions[0].status`; empty when the JSON as a whole is wrong. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }

  /** The first thing that zod found wrong. Its messages name types and never values, so no secret gets into them. */
  static from({ issues: [issue] }: z.core.$ZodError): ClientJSONError {
    return new ClientJSONError(z.core.toDotPath(issue?.path ?? []), issue?.message ?? 'Invalid input');
  }
}
