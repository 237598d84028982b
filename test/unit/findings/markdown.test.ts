import { expect, test } from 'vitest';
import { durationText } from '../../../lib/findings/fact-text.ts';
import { list, named, text } from '../../../lib/findings/facts.ts';
import type { Finding } from '../../../lib/findings/finding.ts';
import { findingInMarkdown, findingsInMarkdown, inMarkdown } from '../../../lib/findings/markdown.ts';
import type { Translate } from '../../../lib/i18n/translate.ts';

/** Texts that say which they are, with their values. */
const t: Translate = (key, ...values) => (key === 'languageTag' ? 'en' : [key, ...values].join(' '));

const finding: Finding = {
  id: 'R08 differing __session',
  rule: 'R08',
  severity: 'error',
  statement: { key: 'findingDuplicates', values: ['<img>`', 2] },
  facts: [
    named('a', text('two\nlines')),
    named('b', text('`tick')),
    named('c', list(['1', '2'])),
    named('d', text('')),
  ],
  why: 'findingDuplicatesWhy',
  steps: ['findingStepReset', 'findingStepReload'],
  docs: 'https://clerk.com/docs',
  fixes: [],
  places: [],
};

test('a finding is a chapter in which nothing of the page turns into markup', () => {
  expect(findingInMarkdown(finding, t)).toBe(
    [
      '## findingSeverityError: findingDuplicates \\<img\\>\\` 2 (R08)',
      '',
      'findingDuplicatesWhy',
      '',
      '**findingFacts**',
      '',
      '- a: `two lines`',
      '- b: `` `tick ``',
      '- c: `1, 2`',
      '- d: findingFactNone',
      '',
      '**findingSteps**',
      '',
      '1. findingStepReset',
      '2. findingStepReload',
      '',
      '[findingDocs](https://clerk.com/docs)',
      '',
    ].join('\n'),
  );
});

test('several stand under the page’s address, without its query', () => {
  const head = {
    url: 'https://app.example.com/a?__clerk_handshake=ey#b',
    clerkJs: null,
    frontendApi: 'clerk.example.com',
    at: 0,
  };
  const copied = findingsInMarkdown([finding, finding], head, t);

  expect(copied).toMatch(/^# findingTab\n\n`https:\/\/app\.example\.com\/a` · `clerk\.example\.com` · [^`]+\n\n## /);
  expect(copied).not.toContain('handshake');
  expect(copied.match(/^## /gm)).toHaveLength(2);
});

test('names with an underscore are code', () => {
  expect(inMarkdown('Delete __client_uat_abc* now')).toBe('Delete `__client_uat_abc`\\* now');
});

test.each([
  [-450, '−resultDuration 450'],
  [999.6, '1s'],
  [-192_000, '−3m 12s'],
])('%d ms are %s', (ms, written) => {
  expect(durationText(ms, t)).toBe(written);
});
