import { parseAst } from 'vite';

/** A node of the syntax tree, with the members that matter here. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly callee?: { readonly type: string; readonly name?: string; readonly object?: { readonly name?: string } };
}

/** What begins like a sentence: `The file has`. */
const SENTENCE = /^\P{L}*\p{Lu}\p{L}* \p{Ll}/u;

/**
 * Literals of a source that begin like a sentence. Errors and the console are left out: what they say goes into reports
 * and is English for all.
 */
export function sentencesIn(source: string, lang: 'ts' | 'tsx'): readonly string[] {
  const sentences: string[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) for (const item of part) walk(item);
    if (!isNode(part) || isReport(part)) return;
    const text = textOf(part);
    if (text !== null && SENTENCE.test(text)) sentences.push(text);
    for (const child of Object.values(part)) walk(child);
  };
  walk(parseAst(source, { lang }));
  return sentences;
}

function textOf({ type, value }: Node): string | null {
  if (type === 'Literal' || type === 'JSXText') return typeof value === 'string' ? value : null;
  return type === 'TemplateElement' ? (value as { readonly raw: string }).raw : null;
}

function isReport({ type, callee }: Node): boolean {
  if (type === 'ThrowStatement') return true;
  if (type === 'NewExpression') return callee?.name?.endsWith('Error') ?? false;
  return type === 'CallExpression' && (callee?.type === 'Super' || callee?.object?.name === 'console');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
