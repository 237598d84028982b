import { build, type Plugin } from 'vite';

const QUERY = '?injected';
/** A module that there is only while one is bundled. */
const DEFAULT = '\0default';

/**
 * Makes `import hook from './hook.ts?injected'` give one self-contained function: the module's default export with
 * everything it imports inside it. `scripting.executeScript({ func, args })` needs exactly that, since it sends the
 * function's text; `files`, the other way, takes no arguments. The function begins with the module's name as a directive, by
 * which it is found again in the package.
 */
export function injectedFunction(): Plugin {
  return {
    name: 'injected-function',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const resolved = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
      return resolved && resolved.id + QUERY;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const entry = id.slice(0, -QUERY.length);
      const { code, modules } = await bundle(entry);
      for (const file of modules) this.addWatchFile(file);
      const name = JSON.stringify(entry.slice(entry.lastIndexOf('/') + 1, -'.ts'.length));
      return `export default function injected(...parameters) {\n${name};\n${code}\nreturn injectedModule(...parameters);\n}`;
    },
  };
}

/** The default export alone: what else a module exports is for others, and would be kept. */
function defaultOf(module: string): Plugin {
  return {
    name: 'default-of',
    resolveId: (source) => (source === DEFAULT ? source : null),
    load: (id) => (id === DEFAULT ? `export { default } from ${JSON.stringify(module)};` : null),
  };
}

async function bundle(module: string): Promise<{ code: string; modules: string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [defaultOf(module)],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: module, formats: ['iife'], name: 'injectedModule' },
      rolldownOptions: { input: DEFAULT, output: { exports: 'default' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`nothing was built from ${module}`);
  const chunk = output.output[0];
  return { code: chunk.code, modules: chunk.moduleIds.filter((id) => id !== DEFAULT) };
}
