import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stripDescriptions } from '../../../lib/i18n/build/strip-descriptions.ts';

test('texts are packed without the notes for translators, and everything else as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  const absoluteSrc = join(folder, 'messages.json');
  const placeholders = { name: { content: '$1' } };
  writeFileSync(
    absoluteSrc,
    JSON.stringify({ hello: { message: 'Hello $NAME$', description: 'A greeting.', placeholders } }),
  );
  const icon = { absoluteSrc: join(folder, '16.png'), relativeDest: 'icon/16.png' };
  const relativeDest = '_locales/en/messages.json';
  const [texts, other] = stripDescriptions([{ absoluteSrc, relativeDest }, icon]);
  rmSync(folder, { recursive: true });
  expect(texts).toEqual({
    relativeDest,
    contents: JSON.stringify({ hello: { message: 'Hello $NAME$', placeholders } }),
  });
  expect(other).toBe(icon);
});
