import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * The texts of the functions that built code sends into pages: those that `lib/page/build/injected-function.ts` makes of
 * a module. The minifier renames them and leaves their shape, `(...rest) => bundle.default(...rest)`.
 * @throws Error when the code cannot be parsed
 */
export function injectedFunctions(code: string): readonly string[] {
  const { program, errors } = parseSync('built.js', code);
  if (errors.length > 0) throw new Error(`The built code cannot be parsed: ${errors[0]?.message}`);
  return nodesOf(program)
    .filter(isInjected)
    .map(({ start, end }) => code.slice(start, end));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
}

function isInjected({ type, params, body }: Node): boolean {
  if (type !== 'FunctionDeclaration' && type !== 'FunctionExpression') return false;
  const [rest, ...others] = params as readonly Node[];
  const last = isNode(body) ? (body.body as readonly Node[]).at(-1) : undefined;
  if (rest?.type !== 'RestElement' || others.length > 0 || last?.type !== 'ReturnStatement') return false;
  const { argument: call } = last;
  if (!isNode(call) || call.type !== 'CallExpression' || !isNode(call.callee)) return false;
  const { property } = call.callee;
  const [argument] = call.arguments as readonly Node[];
  return isNode(property) && property.name === 'default' && argument?.type === 'SpreadElement';
}
