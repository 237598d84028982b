/** A place that holds the newest of what is saved. */
export interface NewestSaved<Value> {
  /**
   * Saves a value. While one is on its way the next waits, and gives way to a newer one.
   * @returns when the value, or a newer one, is there; rejects when that could not be saved
   */
  save(value: Value): Promise<void>;
  /** Nothing is to be there any more, nor of what waits. */
  forget(): void;
}

/** Saves one value at a time: what nobody would ever read is not written. */
export function saveNewest<Value>(write: (value: Value) => Promise<void>, remove: () => void): NewestSaved<Value> {
  let writing: Promise<void> | null = null;
  let next: { readonly value: Value; readonly saved: PromiseWithResolvers<void> } | null = null;

  const begin = (value: Value): Promise<void> => {
    const written = write(value);
    writing = written.catch(() => {}).then(goOn);
    return written;
  };
  const goOn = () => {
    writing = null;
    const waited = next;
    next = null;
    if (waited) begin(waited.value).then(waited.saved.resolve, waited.saved.reject);
  };

  return {
    save(value) {
      if (!writing) return begin(value);
      next = { value, saved: next?.saved ?? Promise.withResolvers() };
      return next.saved.promise;
    },
    forget() {
      next?.saved.resolve();
      next = null;
      remove();
    },
  };
}
