import * as fc from 'fast-check';
import type * as z from 'zod/v4/core';
import { safeParse, toDotPath } from 'zod/v4/core';
import { compare, type Finding, type KnownValues } from './compare.ts';
import { examplesOf } from './examples.ts';
import type { Pair } from './pairs.ts';
import { fieldsOf, type Spec, type SpecType } from './spec-type.ts';

/** How many generated examples each schema must take. */
const EXAMPLES = 500;

/**
 * Everything that a description and our schemas do not share, each finding once, sorted by field.
 * @throws Error when the description does not have one of the schemas.
 */
export function examine(spec: Spec, pairs: readonly Pair[], known: KnownValues): readonly Finding[] {
  const types = pairs.flatMap((pair) => {
    const versions = spec.versionsOf(pair.described);
    if (versions.length === 0) throw new Error(`The description has no schema ${pair.described}.`);
    return versions.map((version) => ({ ...pair, type: spec.type(version) }));
  });
  const fields = new Set(types.flatMap(({ type, name }) => fieldsOf(type, name)));
  const found = types
    .flatMap(({ schema, type, name }) => [...compare(schema, type, name, known), ...tryExamples(schema, type, name)])
    .filter(({ kind, field }) => kind !== 'not described' || !fields.has(field));
  const once = new Map(found.map((finding) => [Object.values(finding).join('\n'), finding]));
  return [...once.values()].sort((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
}

/** Finds what the comparison by kind does not see: the first generated example that is refused. */
function tryExamples(schema: z.$ZodType, type: SpecType, name: string): readonly Finding[] {
  for (const example of fc.sample(examplesOf(type), { numRuns: EXAMPLES, seed: 1 })) {
    const issue = safeParse(schema, example).error?.issues[0];
    if (issue) {
      const path = toDotPath(issue.path).replace(/\[\d+\]/g, '[]');
      return [{ field: path ? `${name}.${path}` : name, kind: 'refuses value', detail: issue.message }];
    }
  }
  return [];
}
