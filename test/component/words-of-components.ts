import { parseAst } from 'vite';

/** Attributes that a user reads or hears. */
const READ_ATTRIBUTES = ['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'placeholder', 'title'];

/** Expressions that come to one of their parts. */
const CHOICES = ['JSXExpressionContainer', 'LogicalExpression', 'ConditionalExpression', 'TemplateLiteral'];

/** A node of the syntax tree, with the members that matter here. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly name?: Node | string;
  readonly value?: unknown;
}

/** Texts that a component's source would show as they stand: between tags, in braces there, and in read attributes. */
export function wordsOf(source: string): string[] {
  const words: string[] = [];
  walk(parseAst(source, { lang: 'tsx' }), (node) => {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      words.push(...(node.children ?? []).flatMap(literals));
    if (node.type === 'JSXAttribute' && isRead(node)) words.push(...literals(node.value));
  });
  return words.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
}

/** The strings an expression may come to without calling anything. */
function literals(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'JSXText' || node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateElement') return [(node.value as { readonly raw: string }).raw];
  if (!CHOICES.includes(node.type)) return [];
  return Object.entries(node).flatMap(([name, part]) => (name === 'test' ? [] : [part].flat().flatMap(literals)));
}

function isRead({ name }: Node): boolean {
  return typeof name === 'object' && typeof name.name === 'string' && READ_ATTRIBUTES.includes(name.name);
}

function walk(part: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(part)) for (const item of part) walk(item, visit);
  if (!isNode(part)) return;
  visit(part);
  for (const child of Object.values(part)) walk(child, visit);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
