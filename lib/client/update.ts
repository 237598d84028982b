/** Writes fields of a model that are read-only for everybody but the model itself. */
export function update<Model extends object>(model: Model, fields: Partial<Model>): void {
  Object.assign(model, fields);
}
