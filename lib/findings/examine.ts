import type { Evidence, InputName } from './evidence.ts';
import { type Finding, SEVERITIES } from './finding.ts';
import type { MissingInput, Rule, RuleResult } from './rule.ts';
import type { RuleId } from './rule-id.ts';
import { RULES } from './rules/index.ts';
import { isSame } from './same.ts';

/** What came of looking at a page with all rules. */
export interface Examination {
  /** The worst first, else in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Rules that lacked something to look at. */
  readonly unchecked: readonly Unchecked[];
  /** Rules that failed themselves. */
  readonly failed: readonly FailedRule[];
}

/** A rule that could not look at everything. */
export interface Unchecked {
  readonly rule: RuleId;
  readonly missing: readonly MissingInput[];
  /** It looked at the rest; false when it could look at nothing. */
  readonly partly: boolean;
}

/** A rule that threw, which is a bug in it. */
export interface FailedRule {
  readonly rule: RuleId;
  readonly error: string;
}

/** Looks at evidence with all rules. A rule runs again only when one of its inputs is another than before. */
export class Examiner {
  readonly #rules: readonly Rule[];
  #evidence: Evidence | null = null;
  /** By rule. */
  #results: ReadonlyMap<RuleId, RuleResult | FailedRule> = new Map();
  #examination: Examination | null = null;

  constructor(rules: readonly Rule[] = RULES) {
    this.#rules = rules;
  }

  /** @returns the same object as before while the same is found */
  examine(evidence: Evidence): Examination {
    const changed = changedInputs(this.#evidence, evidence);
    const before = this.#results;
    const results = this.#rules.map((rule) => {
      const last = before.get(rule.id);
      if (last && !inputsOf(rule).some((name) => changed.has(name))) return [rule.id, last] as const;
      const result = run(rule, evidence);
      return [rule.id, last && isSame(last, result) ? last : result] as const;
    });
    this.#evidence = evidence;
    this.#results = new Map(results);
    const isAsBefore = results.every(([rule, result]) => before.get(rule) === result);
    this.#examination = (isAsBefore && this.#examination) || examinationOf(results);
    return this.#examination;
  }
}

function examinationOf(results: readonly (readonly [RuleId, RuleResult | FailedRule])[]): Examination {
  const findings = results.flatMap(([, result]) => ('findings' in result ? result.findings : []));
  return {
    findings: SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    unchecked: results.flatMap(([rule, result]) => uncheckedOf(rule, result)),
    failed: results.flatMap(([, result]) => ('error' in result ? [result] : [])),
  };
}

function changedInputs(before: Evidence | null, after: Evidence): ReadonlySet<InputName> {
  const names = Object.keys(after) as InputName[];
  return new Set(names.filter((name) => !before || !isSame(before[name], after[name])));
}

function run(rule: Rule, evidence: Evidence): RuleResult | FailedRule {
  try {
    return rule.examine(evidence);
  } catch (error) {
    return { rule: rule.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function inputsOf({ needs, reads }: Rule): readonly InputName[] {
  return [...needs, ...reads];
}

/** A rule that found something has looked well enough. */
function uncheckedOf(rule: RuleId, result: RuleResult | FailedRule): readonly Unchecked[] {
  if ('error' in result || result.missing.length === 0 || result.findings.length > 0) return [];
  return [{ rule, missing: result.missing, partly: !result.blind }];
}
