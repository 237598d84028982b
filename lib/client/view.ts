/**
 * The plain form of a model object, fit for a message port: methods are left out, dates are epoch milliseconds.
 * Secrets of the model live in private fields and so never become part of it.
 */
export type View<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends Date
    ? number
    : Value extends readonly (infer Item)[]
      ? readonly View<Item>[]
      : { readonly [Key in keyof Value as Value[Key] extends Method ? never : Key]: View<Value[Key]> };

type Method = (...parameters: never[]) => unknown;

/** The plain form of a model object; own enumerable fields only, so a getter that should be seen must be own. */
export function view<Value>(value: Value): View<Value> {
  return plain(value) as View<Value>;
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => typeof field !== 'function');
  return Object.fromEntries(fields.map(([name, field]) => [name, plain(field)]));
}
