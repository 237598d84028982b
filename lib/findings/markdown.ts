import { languageOf, type Translate } from '../i18n/translate.ts';
import { dateAndTime } from '../time/index.ts';
import { factLabel, factText } from './fact-text.ts';
import type { Finding } from './finding.ts';
import { SEVERITY_WORDS } from './words.ts';

/** What a copy says of the page before its findings. */
export interface MarkdownHead {
  readonly url: string;
  /** Version of clerk-js; null when it is not known. */
  readonly clerkJs: string | null;
  /** Host of the Frontend API. */
  readonly frontendApi: string | null;
  /** When it was copied, epoch ms. */
  readonly at: number;
}

/** A finding with its evidence, why it matters and what to do, as a chapter in Markdown. */
export function findingInMarkdown(finding: Finding, t: Translate): string {
  const { rule, severity, statement, facts, why, steps, docs } = finding;
  return [
    `## ${t(SEVERITY_WORDS[severity])}: ${inMarkdown(t(statement.key, ...statement.values))} (${rule})`,
    '',
    inMarkdown(t(why)),
    '',
    ...(facts.length > 0 ? [`**${t('findingFacts')}**`, '', ...facts.map((fact) => factLine(fact, t)), ''] : []),
    `**${t('findingSteps')}**`,
    '',
    ...steps.map((step, index) => `${index + 1}. ${inMarkdown(t(step))}`),
    '',
    `[${t('findingDocs')}](${docs})`,
    '',
  ].join('\n');
}

/** Several findings under a heading that says of which page. The page's query is left out: it may hold credentials. */
export function findingsInMarkdown(findings: readonly Finding[], head: MarkdownHead, t: Translate): string {
  const { clerkJs, frontendApi, at } = head;
  const url = URL.parse(head.url);
  const about = [
    url && codeSpan(`${url.origin === 'null' ? url.protocol : url.origin}${url.pathname}`),
    frontendApi && codeSpan(frontendApi),
    clerkJs && codeSpan(`clerk-js ${clerkJs}`),
    dateAndTime(at, { locale: languageOf(t) }),
  ];
  return [
    `# ${t('findingTab')}`,
    '',
    about.filter(Boolean).join(' · '),
    '',
    ...findings.map((finding) => findingInMarkdown(finding, t)),
  ].join('\n');
}

/** Text that shows as it stands: names with an underscore would turn into emphasis, and an angle bracket into HTML. */
export function inMarkdown(text: string): string {
  return text
    .replace(/[\\`*<>[\]]/g, (character) => `\\${character}`)
    .replace(/[\w.-]*_[\w=-]*(?:\.\w+)?/g, (name) => `\`${name}\``);
}

function factLine(fact: Finding['facts'][number], t: Translate): string {
  const { value } = fact;
  const text = factText(value, t);
  return `- ${inMarkdown(factLabel(fact, t))}: ${value.kind === 'text' || value.kind === 'list' ? codeSpan(text) : inMarkdown(text)}`;
}

/** A text in one line of code, whatever it holds: the fence is longer than any row of backticks in it. */
function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const edge = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${edge}${line}${edge}${fence}`;
}
