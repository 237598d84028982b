import * as z from 'zod/mini';

/** A type of an API description, in one form: references followed, parts merged, alternatives side by side. */
export interface SpecType {
  readonly nullable: boolean;
  /** What a value that is not null may look like. */
  readonly shapes: readonly Shape[];
}

/** One look of a value. */
export type Shape =
  | { readonly kind: 'object'; readonly properties: Readonly<Record<string, Property>> }
  | { readonly kind: 'array'; readonly items: SpecType }
  | { readonly kind: 'string'; readonly values: readonly string[] | null; readonly pattern: string | null }
  | { readonly kind: 'integer' | 'number' | 'boolean' | 'any' };

/** A field of an object. */
export interface Property {
  readonly required: boolean;
  readonly type: SpecType;
}

const schemaObject = z.looseObject({
  $ref: z.optional(z.string()),
  type: z.optional(z.enum(['object', 'array', 'string', 'integer', 'number', 'boolean'])),
  nullable: z.optional(z.boolean()),
  properties: z.optional(z.record(z.string(), z.unknown())),
  required: z.optional(z.array(z.string())),
  items: z.optional(z.unknown()),
  enum: z.optional(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  pattern: z.optional(z.string()),
  allOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
  anyOf: z.optional(z.array(z.unknown())),
});

const description = z.object({
  openapi: z.string().check(z.startsWith('3.0', 'only OpenAPI 3.0 is understood')),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const prefix = '#/components/schemas/';

/** The schemas of an OpenAPI 3.0 description, by name. */
export class Spec {
  readonly #schemas: Readonly<Record<string, unknown>>;

  /** @throws Error that says what is wrong when this is no OpenAPI 3.0 description. */
  constructor(document: unknown) {
    const { data, error } = description.safeParse(document);
    if (error) throw new Error(`This is no OpenAPI 3.0 description: ${z.prettifyError(error)}`);
    this.#schemas = data.components.schemas;
  }

  /** Names of the versions of a schema: `Client.Client` and `Client.Client-2`. */
  versionsOf(name: string): readonly string[] {
    return Object.keys(this.#schemas).filter((candidate) => candidate.replace(/-\d+$/, '') === name);
  }

  /** The type of that name. */
  type(name: string): SpecType {
    return this.#resolve({ $ref: prefix + name }, ['the description']);
  }

  #resolve(json: unknown, within: readonly string[]): SpecType {
    const { data: schema, error } = schemaObject.safeParse(json ?? {});
    if (error) throw new Error(`In ${within.join(' › ')}: ${z.prettifyError(error)}`);
    if (schema.$ref !== undefined) return this.#follow(schema.$ref, within);

    const alternatives = schema.oneOf ?? schema.anyOf;
    const parts = [
      ...(schema.properties || !(alternatives || schema.allOf) ? [this.#own(schema, within)] : []),
      ...(schema.allOf ?? []).map((part) => this.#resolve(part, within)),
      ...(alternatives ? [union(alternatives.map((part) => this.#resolve(part, within)))] : []),
    ];
    const merged = parts.reduce(intersection);
    return { ...merged, nullable: merged.nullable || schema.nullable === true };
  }

  #follow(reference: string, within: readonly string[]): SpecType {
    const name = reference.slice(prefix.length);
    const schema = this.#schemas[name];
    if (!reference.startsWith(prefix) || schema === undefined) {
      throw new Error(`In ${within.join(' › ')}: there is no ${reference}`);
    }
    return this.#resolve(schema, [...within, name]);
  }

  #own(schema: z.output<typeof schemaObject>, within: readonly string[]): SpecType {
    return { nullable: false, shapes: [this.#shape(schema, within)] };
  }

  #shape(schema: z.output<typeof schemaObject>, within: readonly string[]): Shape {
    const type = schema.type ?? (schema.properties ? 'object' : undefined);
    switch (type) {
      case 'object': {
        const fields = Object.entries(schema.properties ?? {}).map(([name, property]): [string, Property] => [
          name,
          {
            required: schema.required?.includes(name) ?? false,
            type: this.#resolve(property, [...within, name]),
          },
        ]);
        return { kind: 'object', properties: Object.fromEntries(fields) };
      }
      case 'array':
        return { kind: 'array', items: this.#resolve(schema.items, within) };
      case 'string':
        return {
          kind: 'string',
          values: schema.enum?.filter((value) => typeof value === 'string') ?? null,
          pattern: schema.pattern ?? null,
        };
      case 'integer':
      case 'number':
      case 'boolean':
        return { kind: type };
      default:
        return { kind: 'any' };
    }
  }
}

/** Paths of all fields below a type, whichever shape has them. */
export function fieldsOf(type: SpecType, path: string): readonly string[] {
  return type.shapes.flatMap((shape) => {
    if (shape.kind === 'array') return fieldsOf(shape.items, `${path}[]`);
    if (shape.kind !== 'object') return [];
    const below = Object.entries(shape.properties).map(([name, property]) => ({ at: `${path}.${name}`, ...property }));
    return below.flatMap(({ at, type: child }) => [at, ...fieldsOf(child, at)]);
  });
}

function union(types: readonly SpecType[]): SpecType {
  return { nullable: types.some(({ nullable }) => nullable), shapes: types.flatMap(({ shapes }) => shapes) };
}

/** What is of both types. Where one part of several may be null, the whole may: so Clerk's description means it. */
function intersection(a: SpecType, b: SpecType): SpecType {
  return {
    nullable: a.nullable || b.nullable,
    shapes: a.shapes.flatMap((left) => b.shapes.map((right) => merge(left, right))),
  };
}

function merge(left: Shape, right: Shape): Shape {
  if (left.kind === 'object' && right.kind === 'object') {
    return { kind: 'object', properties: { ...left.properties, ...right.properties } };
  }
  return left.kind === 'any' ? right : left;
}
