import { build, type Plugin } from 'vite';

const QUERY = '?injected';

/**
 * Makes `import hook from './hook.ts?injected'` give one self-contained function: the module's default export with
 * everything it imports inside it. `scripting.executeScript({ func, args })` needs exactly that, since it sends the
 * function's text; `files`, the other way, takes no arguments.
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
      return `export default function injected(...parameters) {\n${code}\nreturn injectedModule.default(...parameters);\n}`;
    },
  };
}

async function bundle(entry: string): Promise<{ code: string; modules: string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'injectedModule' },
      rolldownOptions: { output: { exports: 'named' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`nothing was built from ${entry}`);
  const chunk = output.output[0];
  return { code: chunk.code, modules: chunk.moduleIds };
}
