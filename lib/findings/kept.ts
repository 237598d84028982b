/** A value that is made anew only when one of the parts that it is made from is another. */
export class Kept<Value> {
  #last: { readonly parts: readonly unknown[]; readonly value: Value } | null = null;

  of(parts: readonly unknown[], make: () => Value): Value {
    const last = this.#last;
    if (last && parts.every((part, index) => part === last.parts[index])) return last.value;
    const value = make();
    this.#last = { parts, value };
    return value;
  }
}
