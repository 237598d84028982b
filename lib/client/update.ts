type Method = (...parameters: never[]) => unknown;

/** The properties of a model, without its methods. */
export type Properties<Model> = {
  [Name in keyof Model as Model[Name] extends Method ? never : Name]: Model[Name];
};

/** Writes properties of a model that are read-only for everybody but the model itself. */
export function update<Model extends object>(model: Model, properties: Partial<Properties<Model>>): void {
  Object.assign(model, properties);
}
