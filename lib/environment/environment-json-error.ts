import { z } from '../client/wire.ts';

/** An environment JSON that does not fit its schema. The message begins with the place. */
export class EnvironmentJSONError extends Error {
  override readonly name = 'EnvironmentJSONError';
  /** Place in the JSON, such as `auth_config.single_session_mode`; empty when the JSON as a whole is wrong. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(path === '' ? message : `${path}: ${message}`);
    this.path = path;
  }

  /** The first thing that zod found wrong. */
  static from({ issues: [issue] }: z.core.$ZodError): EnvironmentJSONError {
    return new EnvironmentJSONError(z.core.toDotPath(issue?.path ?? []), issue?.message ?? 'Invalid input');
  }
}
