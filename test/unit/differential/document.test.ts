import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentPath, renderDocument } from '../../differential/document.ts';

test('the document lists the differences that the differential test knows', () => {
  expect(readFileSync(documentPath, 'utf8')).toBe(renderDocument());
});
