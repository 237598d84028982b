import type { MessageKey } from '../i18n/translate.ts';
import type { Evidence, InputName, Inputs, WhyMissing } from './evidence.ts';
import type { Fact, Finding, Fix, Place, Severity } from './finding.ts';
import type { RuleId } from './rule-id.ts';

/** One thing that can be wrong, and how to tell. */
export interface Rule {
  readonly id: RuleId;
  readonly name: MessageKey;
  /** The condition in a sentence. */
  readonly looksFor: MessageKey;
  /** Inputs without which it says nothing. */
  readonly needs: readonly InputName[];
  /** Inputs that let it find more. */
  readonly reads: readonly InputName[];
  /** What it can find, by kind. */
  readonly kinds: Readonly<Record<string, FindingKind>>;
  /** Looks at the evidence. Depends on nothing but the inputs that it needs and reads. */
  examine(evidence: Evidence): RuleResult;
}

/** All that is the same for every finding of one kind. */
export interface FindingKind {
  readonly severity: Severity;
  /** One line; its places are filled by the rule. */
  readonly statement: MessageKey;
  readonly why: MessageKey;
  readonly steps: readonly MessageKey[];
  readonly docs: string;
}

/** What a rule found, and what it could not look at. */
export interface RuleResult {
  readonly findings: readonly Finding[];
  /** Inputs that were missing. Empty where nothing depended on them. */
  readonly missing: readonly MissingInput[];
  /** It could say nothing at all. */
  readonly blind: boolean;
}

/** An input that a rule asks for and that is not known. */
export interface MissingInput {
  readonly input: InputName;
  readonly why: WhyMissing;
}

/** What a rule found, in its own words. */
export interface Found<Kind extends string> {
  readonly kind: Kind;
  /** What it is about, where there can be several: a name or id that stays. */
  readonly about?: string;
  /** For the places of the statement. */
  readonly values?: readonly (string | number)[];
  readonly facts: readonly Fact[];
  readonly fixes?: readonly Fix[];
  readonly places?: readonly Place[];
}

/** A rule as it is written down. */
interface Definition<Kind extends string, Need extends InputName, Read extends InputName>
  extends Pick<Rule, 'id' | 'name' | 'looksFor'> {
  readonly needs: readonly Need[];
  readonly reads?: readonly Read[];
  readonly kinds: Readonly<Record<Kind, FindingKind>>;
  /** False when what is known shows that there is nothing to look at, whatever else is missing. */
  applies?(inputs: Perhaps<NoInfer<Need | Read>>): boolean;
  examine(inputs: Certain<NoInfer<Need>> & Perhaps<NoInfer<Read>>): readonly Found<NoInfer<Kind>>[];
}

type Certain<Name extends InputName> = { readonly [Key in Name]: Inputs[Key] };
type Perhaps<Name extends InputName> = { readonly [Key in Name]: Inputs[Key] | null };

/** Makes a rule, which handles missing inputs, out of a function that has its inputs. */
export function defineRule<
  const Kind extends string,
  const Need extends InputName,
  const Read extends InputName = never,
>(definition: Definition<Kind, Need, Read>): Rule {
  const { id, name, looksFor, needs, reads = [], kinds, applies, examine } = definition;
  const own: readonly InputName[] = [...needs, ...reads];
  const ofRecord: readonly InputName[] = own.some((input) => RECORDED.has(input)) ? ['wholeLoad'] : [];
  return {
    id,
    name,
    looksFor,
    needs,
    reads: [...reads, ...ofRecord],
    kinds,
    examine(evidence) {
      const inputs = Object.fromEntries(own.map((input) => [input, inputOf(evidence, input)]));
      if (applies && !applies(inputs as Perhaps<Need | Read>)) return NOTHING;
      const missing = missingAmong(evidence, own);
      const lacks = missing.some(({ input }) => needs.includes(input as Need));
      if (lacks || (own.length > 0 && missing.length === own.length)) return { findings: [], missing, blind: true };
      const found = examine(inputs as Certain<Need> & Perhaps<Read>);
      return {
        findings: found.map((each) => findingOf(id, kinds[each.kind], each)),
        missing: [...missing, ...missingAmong(evidence, ofRecord)],
        blind: false,
      };
    },
  };
}

/** Inputs that begin when DevTools is opened. */
const RECORDED: ReadonlySet<InputName> = new Set([
  'bearers',
  'calls',
  'documentCookies',
  'loads',
  'errors',
  'navigations',
  'sessions',
]);

const NOTHING: RuleResult = { findings: [], missing: [], blind: false };

function inputOf(evidence: Evidence, name: InputName): unknown {
  const input = evidence[name];
  return input.known ? input.value : null;
}

function missingAmong(evidence: Evidence, names: readonly InputName[]): readonly MissingInput[] {
  return names.flatMap((input) => {
    const given = evidence[input];
    return given.known ? [] : [{ input, why: given.why }];
  });
}

function findingOf(rule: RuleId, kind: FindingKind, found: Found<string>): Finding {
  const { about, values = [], facts, fixes = [], places = [] } = found;
  return {
    id: [rule, found.kind, about].filter((part) => part !== undefined).join(' '),
    rule,
    severity: kind.severity,
    statement: { key: kind.statement, values },
    facts,
    why: kind.why,
    steps: kind.steps,
    docs: kind.docs,
    fixes,
    places,
  };
}
