import type * as z from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';
import type { Property, SpecType } from './spec-type.ts';

/** Something that a description and a schema of ours do not share. */
export interface Finding {
  /** Path of the field, such as `client.sessions[].status`. */
  readonly field: string;
  readonly kind: FindingKind;
  /** A value or a name, such as the status that is not named. */
  readonly detail: string;
}

/** Kinds that would break us on an answer that fits the description. */
export const conflicts = [
  'refuses null',
  'refuses absent',
  'refuses value',
  'requires unknown',
  'does not name',
] as const;

/** Kinds that are good to know. */
export const notes = ['ignores', 'not described', 'names none'] as const;

export type FindingKind = (typeof conflicts)[number] | (typeof notes)[number];

/** Values that we know by name, by path of the field. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

const samples = { integer: 1, number: 1.5, boolean: true, any: {} };

/** Compares a schema of ours with the type that a description gives the same thing. */
export function compare(schema: z.$ZodType, type: SpecType, field: string, known: KnownValues): readonly Finding[] {
  const found: Finding[] = [];
  const note = (kind: FindingKind, detail = '') => found.push({ field, kind, detail });
  const tryValue = (value: unknown) => accepts(schema, value) || note('refuses value', JSON.stringify(value));

  if (type.nullable && !accepts(schema, null)) note('refuses null');
  for (const shape of type.shapes) {
    const inner = unwrap(schema)._zod.def;
    if (shape.kind === 'object' && isObject(inner)) {
      found.push(...compareObject(inner.shape, shape.properties, field, known));
    } else if (shape.kind === 'object' && isRecord(inner)) {
      const { valueType } = inner;
      const values = Object.values(shape.properties);
      found.push(...values.flatMap((property) => compare(valueType, property.type, `${field}.*`, known)));
    } else if (shape.kind === 'array' && isArray(inner)) {
      found.push(...compare(inner.element, shape.items, `${field}[]`, known));
    } else if (shape.kind === 'string') {
      for (const value of shape.values ?? ['text']) tryValue(value);
      const named = known[field];
      if (shape.values && !named) note('names none', shape.values.join(' '));
      for (const value of shape.values ?? [])
        if (value && named && !named.includes(value)) note('does not name', value);
    } else {
      tryValue(shape.kind === 'object' ? {} : shape.kind === 'array' ? [] : samples[shape.kind]);
    }
  }
  return found;
}

function compareObject(
  ours: Readonly<Record<string, z.$ZodType>>,
  theirs: Readonly<Record<string, Property>>,
  field: string,
  known: KnownValues,
): readonly Finding[] {
  const described = Object.entries(theirs).flatMap(([name, { required, type }]): readonly Finding[] => {
    const path = `${field}.${name}`;
    const schema = ours[name];
    if (!schema) return [{ field: path, kind: 'ignores', detail: '' }];
    const refusesAbsent = !required && !accepts(schema, undefined);
    const own: Finding[] = refusesAbsent ? [{ field: path, kind: 'refuses absent', detail: '' }] : [];
    return [...own, ...compare(schema, type, path, known)];
  });
  const others = Object.entries(ours)
    .filter(([name]) => !(name in theirs))
    .map(([name, schema]): Finding => {
      const kind = accepts(schema, undefined) ? 'not described' : 'requires unknown';
      return { field: `${field}.${name}`, kind, detail: '' };
    });
  return [...described, ...others];
}

/** True when the schema takes the value. */
function accepts(schema: z.$ZodType, value: unknown): boolean {
  return safeParse(schema, value).success;
}

/** The schema behind those that say how it may be missing and what becomes of it. */
function unwrap(schema: z.$ZodType): z.$ZodType {
  const def: z.$ZodTypeDef & { in?: z.$ZodType; innerType?: z.$ZodType } = schema._zod.def;
  const behind = def.in ?? def.innerType;
  return behind ? unwrap(behind) : schema;
}

function isObject(def: z.$ZodTypeDef): def is z.$ZodObjectDef {
  return def.type === 'object';
}

function isRecord(def: z.$ZodTypeDef): def is z.$ZodRecordDef {
  return def.type === 'record';
}

function isArray(def: z.$ZodTypeDef): def is z.$ZodArrayDef {
  return def.type === 'array';
}
