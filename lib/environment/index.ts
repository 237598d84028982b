/** Stand-in until the real one is merged. */
export interface Environment {
  readonly [name: string]: unknown;
}

export function readEnvironment(json: unknown): Environment {
  return json as Environment;
}
