import { expect, test } from 'vitest';
import { shareTexts } from '../../../lib/timeline/shared-texts.ts';

test('texts stay what they are, however many there were', () => {
  const share = shareTexts();
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < 25_000; index++) expect(share(`text ${index}`) === `text ${index}`).toBe(true);
  }
});
