import { isFields } from '../diff/containers.ts';
import { redactedAddress, redactedParameter } from './address.ts';
import { CLAIM_RULES, OPEN_NUMBERS } from './claims.ts';
import type { Hands } from './hands.ts';
import type { AnyRules, Rule } from './rules.ts';
import { kindOfIdentifier } from './shapes.ts';

type TextRule = Exclude<Rule, 'parameters' | 'claims'>;

/**
 * A JSON value with its texts replaced by the rules. What no rule is for is replaced too: a field that nobody has thought of
 * is no field that may be kept.
 */
export function redacted(value: unknown, rules: AnyRules | undefined, hands: Hands): unknown {
  if (typeof value === 'string') return redactedText(value, rules, hands);
  if (Array.isArray(value)) {
    return value.map((item) => (rules === 'parameters' ? parameter(item, hands) : redacted(item, rules, hands)));
  }
  if (isFields(value)) return rules === 'claims' ? redactedClaims(value, hands) : redactedFields(value, rules, hands);
  return rules === 'value' && typeof value === 'number' ? hands.value(String(value)) : value;
}

type Fields = Readonly<Record<string, unknown>>;

function redactedText(text: string, rules: AnyRules | undefined, hands: Hands): string {
  const rule = typeof rules === 'string' && rules !== 'parameters' && rules !== 'claims' ? rules : 'value';
  return BY_RULE[rule](text, hands);
}

function redactedFields(fields: Fields, rules: AnyRules | undefined, hands: Hands): Fields {
  const entries = Object.entries(fields).map(([name, field]) => {
    const rule = ruleOf(rules, name);
    return [rule.isKnown ? name : hands.text(name), redacted(field, rule.rules, hands)];
  });
  return Object.fromEntries(entries);
}

/**
 * The rules for a field. Of one within what was taken for a text everything is replaced. Names are those of our types, but
 * for the keys of records.
 */
function ruleOf(rules: AnyRules | undefined, name: string): FieldRules {
  if (rules === undefined || typeof rules === 'string') {
    return { rules: rules === 'value' ? rules : undefined, isKnown: false };
  }
  if (Object.hasOwn(rules, name)) return { rules: rules[name], isKnown: true };
  return { rules: rules['*'], isKnown: !('*' in rules) };
}

interface FieldRules {
  readonly rules: AnyRules | undefined;
  /** False for a name that may be anything. */
  readonly isKnown: boolean;
}

function redactedClaims(claims: Fields, hands: Hands): Fields {
  const entries = Object.entries(claims).map(([name, claim]) => {
    if (OPEN_NUMBERS.has(name) && isNumbers(claim)) return [name, claim];
    if (!Object.hasOwn(CLAIM_RULES, name)) return [hands.text(name), redacted(claim, 'value', hands)];
    return [name, redacted(claim, CLAIM_RULES[name], hands)];
  });
  return Object.fromEntries(entries);
}

function isNumbers(claim: unknown): boolean {
  return (Array.isArray(claim) ? claim : [claim]).every((item) => typeof item === 'number');
}

function parameter(item: unknown, hands: Hands): unknown {
  if (!isFields(item) || typeof item.name !== 'string') return redacted(item, undefined, hands);
  const { name, value } = item;
  return { name: hands.word(name), value: typeof value === 'string' ? redactedParameter(name, value, hands) : null };
}

const BY_RULE: { readonly [Name in TextRule]: (text: string, hands: Hands) => string } = {
  word: (text, hands) => hands.word(text),
  id: (text, hands) => hands.id(text),
  text: (text, hands) => hands.text(text),
  address: (text, hands) => redactedAddress(text, hands),
  secret: (text, hands) => hands.hash(text),
  'cookie-line': redactedCookieLine,
  identifier: (text, hands) => hands.personal(kindOfIdentifier(text), text),
  email: (text, hands) => hands.personal('email', text),
  phone: (text, hands) => hands.personal('phone', text),
  username: (text, hands) => hands.personal('username', text),
  name: (text, hands) => hands.personal('name', text),
  organization: (text, hands) => hands.personal('organization', text),
  image: (text, hands) => hands.personal('image', text),
  wallet: (text, hands) => hands.personal('wallet', text),
  ip: (text, hands) => hands.personal('ip', text),
  'user-agent': (text, hands) => hands.personal('user-agent', text),
  value: (text, hands) => hands.value(text),
};

/** `name=value; Path=/`: the value is replaced. A line of another form is one secret. */
function redactedCookieLine(line: string, hands: Hands): string {
  const [, name, value = '', attributes = ''] = /^([\w-]+)=([^;]*)(;.*)?$/s.exec(line) ?? [];
  return name === undefined ? hands.hash(line) : `${hands.id(name)}=${hands.hash(value)}${hands.word(attributes)}`;
}
