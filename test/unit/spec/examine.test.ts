import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { count, flag, list, optional, text, time, z } from '../../../lib/client/wire.ts';
import type { Finding } from '../../spec/compare.ts';
import { examine } from '../../spec/examine.ts';
import { Spec } from '../../spec/spec-type.ts';

const spec = new Spec(parse(readFileSync(new URL('./fixtures/rockets.yml', import.meta.url), 'utf8')));
const known = { 'rocket.state': ['ready', 'flying', 'lost'] };

const fitting = {
  id: text,
  state: text,
  crew: list(z.object({ name: z.string(), age: count })),
  engine: optional(z.object({ thrust: count, fuel: text, sail: flag })),
  launched_at: time,
  notes: z.optional(z.record(z.string(), z.unknown())),
  stages: list(z.number()),
};

function findings(changes: z.core.$ZodLooseShape = {}, values: typeof known | object = known): readonly Finding[] {
  const schema = z.object({ ...fitting, ...changes });
  return examine(spec, [{ name: 'rocket', schema, described: 'Rocket' }], { ...values });
}

test('a schema that takes all that is described has no findings', () => {
  expect(findings()).toEqual([]);
});

describe('finds', () => {
  const crew = (shape: z.core.$ZodLooseShape) => ({ crew: list(z.object({ name: text, age: count, ...shape })) });
  const engine = (shape: z.core.$ZodLooseShape) => ({
    engine: optional(z.object({ thrust: count, fuel: text, sail: flag, ...shape })),
  });

  test.each<[string, z.core.$ZodLooseShape, Finding]>([
    [
      'null that is refused',
      { launched_at: z.number() },
      { field: 'rocket.launched_at', kind: 'refuses null', detail: '' },
    ],
    [
      'null that is refused where the whole object may be null',
      { engine: z.object({ thrust: count, fuel: text, sail: flag }) },
      { field: 'rocket.engine', kind: 'refuses null', detail: '' },
    ],
    [
      'absence that is refused',
      crew({ age: z.number() }),
      { field: 'rocket.crew[].age', kind: 'refuses absent', detail: '' },
    ],
    [
      'absence that is refused for what another alternative requires',
      engine({ fuel: z.string() }),
      { field: 'rocket.engine.fuel', kind: 'requires unknown', detail: '' },
    ],
    [
      'a kind that is refused',
      crew({ name: count }),
      { field: 'rocket.crew[].name', kind: 'refuses value', detail: '"text"' },
    ],
    [
      'a kind that is refused in an alternative made of parts',
      engine({ thrust: text }),
      { field: 'rocket.engine.thrust', kind: 'refuses value', detail: '1' },
    ],
    [
      'a value that is refused, of the newer version of a schema',
      { state: z.enum(['ready', 'flying']) },
      { field: 'rocket.state', kind: 'refuses value', detail: '"lost"' },
    ],
    [
      'a list of other items',
      { stages: list(z.string()) },
      { field: 'rocket.stages[]', kind: 'refuses value', detail: '1' },
    ],
    [
      'a field that is required and not described',
      { colour: z.string() },
      { field: 'rocket.colour', kind: 'requires unknown', detail: '' },
    ],
    ['a field that is not described', { colour: text }, { field: 'rocket.colour', kind: 'not described', detail: '' }],
    [
      'what only an example shows',
      { stages: z.pipe(list(z.number()), z.array(z.number()).check(z.minLength(1))) },
      { field: 'rocket.stages', kind: 'refuses value', detail: 'Too small: expected array to have >=1 items' },
    ],
  ])('%s', (_, changes, finding) => {
    expect(findings(changes)).toContainEqual(finding);
  });

  test('a field that is not read', () => {
    const { notes, ...schema } = fitting;
    expect(examine(spec, [{ name: 'rocket', schema: z.object(schema), described: 'Rocket' }], known)).toEqual([
      { field: 'rocket.notes', kind: 'ignores', detail: '' },
    ]);
  });

  test('a value that is not named', () => {
    expect(findings({}, { 'rocket.state': ['ready', 'lost'] })).toEqual([
      { field: 'rocket.state', kind: 'does not name', detail: 'flying' },
    ]);
  });

  test('values of which none is named', () => {
    expect(findings({}, {})).toEqual([
      { field: 'rocket.state', kind: 'names none', detail: 'ready flying' },
      { field: 'rocket.state', kind: 'names none', detail: 'ready flying lost' },
    ]);
  });
});

describe('a description', () => {
  const document = (schemas: object) => ({ openapi: '3.0.3', components: { schemas } });

  test('of another form is refused', () => {
    expect(() => new Spec({ openapi: '3.1.0', components: { schemas: {} } })).toThrow('only OpenAPI 3.0 is understood');
    expect(() => new Spec('swagger')).toThrow('This is no OpenAPI 3.0 description');
  });

  test('that lacks a schema is refused', () => {
    const pair = { name: 'rocket', schema: z.object(fitting), described: 'Rocket' };
    expect(() => examine(new Spec(document({})), [pair], known)).toThrow('The description has no schema Rocket.');
  });

  test('that refers to nothing is refused, with the place', () => {
    const broken = new Spec(document({ Rocket: { properties: { crew: { $ref: '#/components/schemas/Crew' } } } }));
    expect(() => broken.type('Rocket')).toThrow(
      'In the description › Rocket › crew: there is no #/components/schemas/Crew',
    );
  });
});
