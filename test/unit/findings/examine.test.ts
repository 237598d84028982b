import { describe, expect, test, vi } from 'vitest';
import { type InputName, missing } from '../../../lib/findings/evidence.ts';
import { Examiner } from '../../../lib/findings/examine.ts';
import { text } from '../../../lib/findings/facts.ts';
import { SEVERITIES, type Severity } from '../../../lib/findings/finding.ts';
import { defineRule, type Rule } from '../../../lib/findings/rule.ts';
import type { RuleId } from '../../../lib/findings/rule-id.ts';
import { RULES } from '../../../lib/findings/rules/index.ts';
import { clerkWith, clientJSON, clientOf, jar, NOW, type PageChanges, page, SECOND } from './page.ts';

/** A rule that looks at the cookies and the time, and finds what it is told. */
function ruleOf(id: RuleId, severity: Severity, examine: () => readonly { about?: string }[] = () => [{}]): Rule {
  return defineRule({
    id,
    name: 'findingDuplicatesName',
    looksFor: 'findingDuplicatesLooksFor',
    needs: ['cookies'],
    reads: ['client'],
    kinds: {
      seen: {
        severity,
        statement: 'findingDuplicates',
        why: 'findingDuplicatesWhy',
        steps: ['findingStepReload'],
        docs: 'https://clerk.com/docs',
      },
    },
    examine: () => examine().map((more) => ({ kind: 'seen' as const, facts: [], ...more })),
  });
}

const examine = (rules: readonly Rule[], changes: PageChanges = {}) => new Examiner(rules).examine(page(changes));

describe('an examination', () => {
  test('lists the worst first, else in the order of the rules', () => {
    const rules = [ruleOf('R01', 'info'), ruleOf('R02', 'error'), ruleOf('R03', 'warning'), ruleOf('R04', 'error')];
    expect(examine(rules).findings.map(({ rule }) => rule)).toEqual(['R02', 'R04', 'R03', 'R01']);
  });

  test('loses a rule that throws, and no other', () => {
    const broken = ruleOf('R01', 'error', () => {
      throw new Error('no such place');
    });
    const { findings, failed } = examine([broken, ruleOf('R02', 'info')]);
    expect(findings.map(({ rule }) => rule)).toEqual(['R02']);
    expect(failed).toEqual([{ rule: 'R01', error: 'no such place' }]);
  });

  test('says what could not be looked at, and why', () => {
    const noAccess = { frame: { access: { needed: ['*://localhost/*'], missing: ['*://localhost/*'] } } };
    const { findings, unchecked } = examine([ruleOf('R01', 'error')], noAccess);
    expect(findings).toEqual([]);
    expect(unchecked).toEqual([{ rule: 'R01', missing: [{ input: 'cookies', why: 'no-access' }], partly: false }]);
  });

  test('says what was looked at in part, unless that was enough to find something', () => {
    const noClient = { clerk: clerkWith({ client: null }) };
    const missing = [{ input: 'client', why: 'no-client' }];
    expect(examine([ruleOf('R01', 'error', () => [])], noClient).unchecked).toEqual([
      { rule: 'R01', missing, partly: true },
    ]);
    expect(examine([ruleOf('R01', 'error')], noClient).unchecked).toEqual([]);
  });

  test('gives a finding the same id again, and findings of a rule different ones', () => {
    const rule = ruleOf('R01', 'error', () => [{ about: '__session' }, { about: '__client_uat' }]);
    const ids = () => examine([rule]).findings.map(({ id }) => id);
    expect(ids()).toEqual(['R01 seen __session', 'R01 seen __client_uat']);
    expect(ids()).toEqual(ids());
  });
});

describe('an examiner', () => {
  test('runs a rule again only when an input of it is another', () => {
    const look = vi.fn(() => []);
    const examiner = new Examiner([ruleOf('R01', 'error', look)]);
    examiner.examine(page());
    // The same all through, though each object is a new one; and the time, which the rule does not look at.
    examiner.examine(page());
    examiner.examine(page({ now: NOW + SECOND }));
    expect(look).toHaveBeenCalledTimes(1);
    examiner.examine(page({ cookies: jar({ __session: 'other' }) }));
    expect(look).toHaveBeenCalledTimes(2);
    examiner.examine(
      page({
        cookies: jar({ __session: 'other' }),
        clerk: clerkWith({ client: clientOf({ ...clientJSON, id: 'client_2' }) }),
      }),
    );
    expect(look).toHaveBeenCalledTimes(3);
  });

  test('looks again when an input comes or goes', () => {
    const examiner = new Examiner([ruleOf('R01', 'error')]);
    const blocked = page({ secrets: null });
    expect(examiner.examine(blocked).findings).toEqual([]);
    expect(examiner.examine(page()).findings).toHaveLength(1);
    expect(examiner.examine(blocked).findings).toEqual([]);
  });
});

describe('the rules', () => {
  test('are 43, by their numbers', () => {
    const ids = Array.from({ length: 43 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
    expect(RULES.map(({ id }) => id)).toEqual(ids);
  });

  test('each say why, what to do, and where to read about it', () => {
    for (const { kinds } of RULES) {
      for (const { severity, steps, docs } of Object.values(kinds)) {
        expect(SEVERITIES).toContain(severity);
        expect(steps.length).toBeGreaterThan(0);
        expect(new Set(steps).size).toBe(steps.length);
        expect(docs).toMatch(/^https:\/\/clerk\.com\/docs\//);
      }
    }
  });

  test('say nothing without evidence, and that they could not look', () => {
    const nothing = page({
      frame: { page: { kind: 'attaching' } },
      secrets: null,
      recording: null,
      documentStart: null,
    });
    const { findings, failed } = new Examiner().examine(nothing);
    expect(findings).toEqual([]);
    expect(failed).toEqual([]);
    const silent = RULES.filter((rule) => rule.examine(nothing).missing.length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('a rule that lacks an input', () => {
  const whole = page();

  test.each(Object.keys(whole) as InputName[])('%s: does not fail, and finds nothing instead', (name) => {
    const { findings, unchecked, failed } = new Examiner().examine({ ...whole, [name]: missing('pending') });
    expect(failed).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const lacking = unchecked.filter(({ missing: inputs }) => inputs.some(({ input }) => input === name));
    expect(lacking.length).toBe(unchecked.length);
  });
});

test('a fact without a value says that there is none', () => {
  expect([text(null), text(''), text(0)]).toEqual([{ kind: 'none' }, { kind: 'none' }, { kind: 'text', text: '0' }]);
});
