declare module '*?injected' {
  /** The module's default export, bundled into one self-contained function; see `build/injected-function.ts`. */
  const injected: (text: string) => unknown;
  export default injected;
}
