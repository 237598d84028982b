import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { documentPath, renderDocument } from '../../findings/document.ts';

test('the document says what the rules find', () => {
  expect(readFileSync(documentPath, 'utf8')).toBe(renderDocument());
});

test('it names what stands at each place of a statement, and leaves none open', () => {
  expect(renderDocument()).not.toMatch(/\$[1-9]/);
});

test('statements are one line', () => {
  const long = Object.entries(messages).filter(([key, { message }]) => key.startsWith('finding') && /\n/.test(message));
  expect(long).toEqual([]);
});
