import * as fc from 'fast-check';
import type { Shape, SpecType } from './spec-type.ts';

/** Values that fit a type. Integers are times, in ms, as nearly all that the description has. */
export function examplesOf(type: SpecType): fc.Arbitrary<unknown> {
  const values = fc.oneof(...type.shapes.map(ofShape));
  return type.nullable ? fc.option(values) : values;
}

function ofShape(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'object': {
      const fields = Object.entries(shape.properties);
      const requiredKeys = fields.flatMap(([name, { required }]) => (required ? [name] : []));
      return fc.record(Object.fromEntries(fields.map(([name, { type }]) => [name, examplesOf(type)])), {
        requiredKeys,
      });
    }
    case 'array':
      return fc.array(examplesOf(shape.items), { maxLength: 2 });
    case 'string':
      if (shape.values) return fc.constantFrom(...shape.values);
      return shape.pattern === null ? fc.string() : fc.stringMatching(new RegExp(shape.pattern));
    case 'integer':
      return fc.oneof(fc.nat(), fc.integer({ min: 0, max: Date.UTC(2100, 0) }));
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'any':
      return fc.jsonValue();
  }
}
