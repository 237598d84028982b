import { clientSchema } from '../../lib/timeline/file/client-schema.ts';
import { environmentSchema } from '../../lib/timeline/file/environment-schema.ts';
import { eventSchema } from '../../lib/timeline/file/event-schema.ts';
import { headSchema } from '../../lib/timeline/file/file-schema.ts';
import { momentSchema } from '../../lib/timeline/file/moment-schema.ts';
import { z } from '../../lib/timeline/file/zod.ts';
import { DEFINITIONS, FIELDS } from './descriptions.ts';

/** Where the schema stands. */
export const schemaPath = 'docs/support-bundle.schema.json';

/** A node of a JSON schema, as far as it is touched here. */
interface Node {
  description?: string;
  properties?: Record<string, Node>;
  $defs?: Record<string, Node>;
  $ref?: string;
}

/**
 * The JSON schema (draft 2020-12) of what the panel exports, a support bundle or a timeline alone, made of the schemas by which
 * files are read. Each part has a name and each field of the file, the bundle and the events says what it means.
 * @throws Error that names a part without a description
 */
export function bundleSchema(): object {
  const names = z.registry<{ id?: string }>();
  const support = headSchema.shape.support.def.innerType;
  names.add(support, { id: 'support' });
  names.add(support.shape.findings.def.element, { id: 'finding' });
  names.add(support.shape.unchecked.def.element, { id: 'unchecked' });
  names.add(support.shape.traceIds.def.element, { id: 'call' });
  names.add(eventSchema, { id: 'event' });
  for (const option of eventSchema.def.options) {
    names.add(option, { id: `event-${option.shape.kind.def.values.join('-')}` });
  }
  names.add(eventSchema.def.options[0].shape.step.def.innerType, { id: 'step' });
  names.add(momentSchema, { id: 'moment' });
  names.add(clientSchema, { id: 'client' });
  names.add(environmentSchema, { id: 'environment' });
  const file = z.object({ ...headSchema.shape, events: z.array(eventSchema) });
  // As input: what a newer version has besides is left alone.
  const schema = z.toJSONSchema(file, { metadata: names, io: 'input' }) as Node;
  for (const [name, node] of Object.entries(schema.$defs ?? {})) describe(name, node);
  describeFields('file', schema);
  const { $schema, ...rest } = schema as Node & { $schema: string };
  return {
    $schema,
    title: 'Clerk DevTools: support bundle or timeline',
    description:
      'What the Timeline of Clerk DevTools exports. Written by `npm run docs:schema` from the code that reads it.',
    ...rest,
  };
}

/** The text of the document. */
export function renderSchema(): string {
  return `${JSON.stringify(bundleSchema(), null, 2)}\n`;
}

function describe(name: string, node: Node): void {
  node.description = wordsOf(DEFINITIONS, name);
  // The parts of a moment have the names of Clerk's objects, whose documentation is better than a copy of it.
  if (['moment', 'client', 'environment'].includes(name)) return;
  describeFields(name, node);
}

function describeFields(name: string, { properties = {} }: Node): void {
  for (const [field, node] of Object.entries(properties)) {
    const own = `${name}.${field}`;
    const shared = name.startsWith('event-') && !(own in FIELDS) ? `event.${field}` : own;
    node.description = wordsOf(FIELDS, shared);
  }
}

function wordsOf(words: Readonly<Record<string, string>>, name: string): string {
  const found = words[name];
  if (found === undefined) throw new Error(`${schemaPath}: nothing says what ${name} is. Add it to descriptions.ts.`);
  return found;
}
