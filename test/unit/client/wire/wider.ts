/** The types are the same; assignable is not enough where all fields are optional. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** True when the type is one of the members of the record `Named`. */
type IsNamed<Type, Named> = true extends { [Name in keyof Named]: Same<Type, Named[Name]> }[keyof Named] ? true : false;

/** The keys of any member of a union. */
type AnyKey<Union> = Union extends unknown ? keyof Union : never;

type Value<Type> = Exclude<Type, null | undefined>;

/** True when the type may be undefined, as an optional field may, or null. */
type MayBeNone<Type> = null extends Type ? true : undefined extends Type ? true : false;

/**
 * Each place where `Ours` takes more than `Theirs`, as a pair of path and how:
 *
 * - `none`: we take none, absent or null, where Clerk promises a value. That null and absent mean the same is not listed.
 * - `open`: we take any text where Clerk names some.
 * - `added`: Clerk's type has no such field.
 *
 * The values of `Named`, which are compared on their own, are not entered.
 */
export type Wider<Ours, Theirs, Named, Path extends string> = string extends keyof Ours
  ? WiderValue<Value<Ours[keyof Ours]>, Value<Theirs[keyof Theirs]>, Named, `${Path}.*`>
  : {
      [Key in keyof Ours & string]-?: Key extends keyof Theirs
        ?
            | WiderField<Ours[Key], Theirs[Key], `${Path}.${Key}`>
            | WiderValue<Value<Ours[Key]>, Value<Theirs[Key]>, Named, `${Path}.${Key}`>
        : Key extends AnyKey<Theirs>
          ? never
          : readonly [`${Path}.${Key}`, 'added'];
    }[keyof Ours & string];

type WiderField<Ours, Theirs, Path extends string> =
  MayBeNone<Ours> extends true ? (MayBeNone<Theirs> extends true ? never : readonly [Path, 'none']) : never;

type WiderValue<Ours, Theirs, Named, Path extends string> = [Ours] extends [string | number | boolean]
  ? Same<Ours, Theirs> extends true
    ? never
    : readonly [Path, 'open']
  : [Ours, Theirs] extends [readonly (infer Item)[], readonly (infer TheirItem)[]]
    ? WiderValue<Item, TheirItem, Named, `${Path}[]`>
    : IsNamed<Ours, Named> extends true
      ? never
      : Wider<Ours, Theirs, Named, Path>;
