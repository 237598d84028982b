declare module '*?injected' {
  /** The module's default export, bundled into one self-contained function. */
  const injected: (...parameters: never[]) => unknown;
  export default injected;
}
