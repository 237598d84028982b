import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { bundleSchema, renderSchema, schemaPath } from '../../inspect/schema.ts';
import { bundle } from './bundle.ts';

const schema = z.fromJSONSchema(bundleSchema() as z.core.JSONSchema.JSONSchema);

test('the document is that of the code: npm run docs:schema writes it', () => {
  expect(readFileSync(schemaPath, 'utf8')).toBe(renderSchema());
});

test('a bundle is valid, also with what a newer version has besides', async () => {
  const file = await bundle();
  expect(schema.safeParse(file).error).toBeUndefined();
  expect(schema.safeParse({ ...file, mood: 'fine' }).error).toBeUndefined();
});

test.each<readonly [string, (file: Awaited<ReturnType<typeof bundle>>) => object]>([
  ['another format', (file) => ({ ...file, format: 'har' })],
  ['no findings', ({ support, ...file }) => ({ ...file, support: { ...support, findings: undefined } })],
  [
    'a severity that is none',
    (file) => ({ ...file, support: { ...file.support, findings: [{ rule: 'R1', severity: 'bad', title: '' }] } }),
  ],
  ['an event that happened at no time', (file) => ({ ...file, events: [{ ...file.events[0], at: 'never' }] })],
])('%s is not', async (_, damage) => {
  expect(schema.safeParse(damage(await bundle())).success).toBe(false);
});
