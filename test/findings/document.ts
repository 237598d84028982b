import { readFileSync } from 'node:fs';
import type { InputName } from '../../lib/findings/evidence.ts';
import { inMarkdown } from '../../lib/findings/markdown.ts';
import type { FindingKind, Rule } from '../../lib/findings/rule.ts';
import { RULES } from '../../lib/findings/rules/index.ts';
import { INPUT_WORDS, SEVERITY_WORDS } from '../../lib/findings/words.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';

/** Where the document stands. */
export const documentPath = 'docs/findings.md';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const heading = `# What the panel finds

Each rule looks at what this browser holds and what DevTools recorded, and says what is wrong, by which values, why it
matters and what to do. A rule that lacks something to look at says so and finds nothing. A number never names another rule.

Written by \`npm run docs:findings\` from the rules in \`lib/findings/rules\` and their texts.
`;

/** The text of the document: every rule with all that it can find. */
export function renderDocument(): string {
  const messages: Messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
  const say = (key: MessageKey) => inMarkdown(messages[key]?.message ?? '');
  return [heading, overview(say), ...RULES.map((rule) => chapter(rule, say, messages))].join('\n');
}

type Say = (key: MessageKey) => string;

function overview(say: Say): string {
  const rows = RULES.map(({ id, name, kinds }) => {
    const severities = [
      ...new Set(Object.values(kinds).map(({ severity }) => say(SEVERITY_WORDS[severity]).toLowerCase())),
    ];
    return `- [${id}](#${id.toLowerCase()}) ${say(name)} (${severities.join(', ')})`;
  });
  return `${rows.join('\n')}\n`;
}

function chapter({ id, name, looksFor, needs, reads, kinds }: Rule, say: Say, messages: Messages): string {
  const inputs = (names: readonly InputName[]) => names.map((input) => say(INPUT_WORDS[input])).join(', ');
  const looksAt = [
    ...(needs.length > 0 ? [`Needs ${inputs(needs)}.`] : []),
    ...(reads.length > 0 ? [`${needs.length > 0 ? 'Also looks' : 'Looks'} at ${inputs(reads)}.`] : []),
  ];
  return [
    `<a id="${id.toLowerCase()}"></a>`,
    '',
    `## ${id}: ${say(name)}`,
    '',
    say(looksFor),
    '',
    looksAt.join(' '),
    '',
    ...together(Object.values(kinds)).map((same) => section(same, say, messages)),
  ].join('\n');
}

/** Kinds that differ in their statement alone. */
function together(kinds: readonly FindingKind[]): readonly (readonly FindingKind[])[] {
  return [...Map.groupBy(kinds, ({ why, steps, docs }) => JSON.stringify([why, steps, docs])).values()];
}

function section(kinds: readonly FindingKind[], say: Say, messages: Messages): string {
  const [first] = kinds;
  if (!first) return '';
  const { why, steps, docs } = first;
  return [
    ...kinds.map(
      ({ severity, statement }) =>
        `**${say(SEVERITY_WORDS[severity])}: ${inMarkdown(withNames(messages[statement]))}**  `,
    ),
    say(why),
    '',
    ...steps.map((step, index) => `${index + 1}. ${say(step)}`),
    '',
    `[Clerk’s documentation](${docs})`,
    '',
  ].join('\n');
}

/** A statement with what stands at its places named, by its description: `$1: number of copies.` */
function withNames(message: Messages[string] | undefined): string {
  const { message: text = '', description = '' } = message ?? {};
  return text.replace(/\$([1-9])/g, (place) => {
    const name = description.split(`${place}: `)[1]?.split(/\.(?: |$)/)[0];
    return name === undefined ? place : `‹${name}›`;
  });
}
