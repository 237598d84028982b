import { expect, it } from 'vitest';
import { inRegion } from '../../../lib/i18n/translate.ts';

it('dates and numbers follow the reader’s region where the texts are in the reader’s language', () => {
  expect(inRegion('en', 'en-GB')).toBe('en-GB');
  expect(inRegion('de', 'de-AT')).toBe('de-AT');
  expect(inRegion('pt-BR', 'pt-BR')).toBe('pt-BR');
  expect(inRegion('de', 'en-US')).toBe('de');
  expect(inRegion('en', 'pl')).toBe('en');
});
