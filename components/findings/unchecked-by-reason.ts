import type { InputName, WhyMissing } from '../../lib/findings/evidence.ts';
import type { Unchecked } from '../../lib/findings/examine.ts';
import type { RuleId } from '../../lib/findings/rule-id.ts';

/** The rules that lack something for one reason. */
export interface ReasonGroup {
  readonly why: WhyMissing;
  readonly rules: readonly {
    readonly rule: RuleId;
    readonly partly: boolean;
    readonly inputs: readonly InputName[];
  }[];
}

/** Reasons, first those that something can be done about. */
const REASONS: readonly WhyMissing[] = [
  'no-access',
  'opened-late',
  'not-attached',
  'no-instance',
  'no-clerk-js',
  'no-client',
  'no-keys',
  'no-verdict',
  'not-told',
  'not-recorded',
  'pending',
];

/** The rules by why they could not look. One that lacks things for two reasons stands with both. */
export function uncheckedByReason(unchecked: readonly Unchecked[]): readonly ReasonGroup[] {
  return REASONS.flatMap((why) => {
    const rules = unchecked.flatMap(({ rule, partly, missing }) => {
      const inputs = missing.filter((each) => each.why === why).map(({ input }) => input);
      return inputs.length > 0 ? [{ rule, partly, inputs }] : [];
    });
    return rules.length > 0 ? [{ why, rules }] : [];
  });
}
