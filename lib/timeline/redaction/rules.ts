import type { PersonalKind } from './pseudonyms.ts';

/** What is to be done with the texts of a field. */
export type Rule =
  /** A word of Clerk's, of a browser's or of ours: stays, but for what looks like a credential or like somebody. */
  | 'word'
  /** Names a thing: the same, and may be long and random. */
  | 'id'
  /** Free text: what looks like a credential or like somebody, or was seen as such, is replaced. */
  | 'text'
  /** A whole address, absolute or of the same site. */
  | 'address'
  /** Lets its reader in. */
  | 'secret'
  /** The lines of a handshake, each of which sets a cookie. */
  | 'cookie-line'
  /** An email address, phone number or username. */
  | 'identifier'
  /** Parameters of an address, as `{ name, value }`. */
  | 'parameters'
  /** Header fields or claims of a token. */
  | 'claims'
  /** Anything at all, as an application may put it there. */
  | 'value'
  | PersonalKind;

/**
 * The rules for all fields of a type that can hold a text; numbers, yes and no, and null stay as they are. A list has the
 * rules of its items, a record those of `*`. The type leaves no field out; what else a value holds is replaced.
 */
export type RulesOf<Value> =
  | Rule
  | (NonNullable<Value> extends readonly (infer Item)[]
      ? RulesOf<Item>
      : Part<Value> extends never
        ? never
        : Fields<Part<Value>>);

/** The objects among the members of a union. */
type Part<Value> = Extract<Value, object>;

type Fields<Value> =
  string extends KeyOf<Value>
    ? { readonly '*': RulesOf<FieldOf<Value, string>> }
    : {
        readonly [Key in KeyOf<Value> as HoldsText<FieldOf<Value, Key>> extends true ? Key : never]: RulesOf<
          FieldOf<Value, Key>
        >;
      };

type KeyOf<Value> = Value extends unknown ? keyof Value : never;
type FieldOf<Value, Key> = Value extends unknown ? (Key extends keyof Value ? Value[Key] : never) : never;
type HoldsText<Value> = [Exclude<Value, number | boolean | null | undefined>] extends [never] ? false : true;

/** Rules as they are looked at while a value is walked through. */
export type AnyRules = Rule | { readonly [name: string]: AnyRules };
