import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * The texts of the functions that built code sends into pages, by the names of their modules: those that
 * `lib/page/build/injected-function.ts` makes. The minifier renames them and leaves their shape,
 * `(...rest) => { 'hook'; return bundle()(...rest); }`.
 * @throws Error when the code cannot be parsed
 */
export function injectedFunctions(code: string): ReadonlyMap<string, string> {
  const { program, errors } = parseSync('built.js', code);
  if (errors.length > 0) throw new Error(`The built code cannot be parsed: ${errors[0]?.message}`);
  const named = nodesOf(program).flatMap((node) => {
    const name = moduleOf(node);
    return name === null ? [] : [[name, code.slice(node.start, node.end)] as const];
  });
  return new Map(named);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
}

/** The module that an injected function was made of; null for any other node. */
function moduleOf({ type, params, body }: Node): string | null {
  if (type !== 'FunctionDeclaration' && type !== 'FunctionExpression') return null;
  const [rest, ...others] = params as readonly Node[];
  if (rest?.type !== 'RestElement' || others.length > 0 || !isNode(body)) return null;
  const [first, last] = [(body.body as readonly Node[]).at(0), (body.body as readonly Node[]).at(-1)];
  if (last?.type !== 'ReturnStatement' || !isNode(last.argument)) return null;
  const [argument] = (last.argument.arguments ?? []) as readonly Node[];
  if (argument?.type !== 'SpreadElement') return null;
  return typeof first?.directive === 'string' ? first.directive : null;
}
