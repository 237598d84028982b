import type { Translate } from '../../lib/i18n/translate.ts';
import type { ClerkInstance } from '../../lib/inspector/state.ts';
import type { FindingsView } from '../../lib/panel/findings-view.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { SupportInput } from '../../lib/timeline/file/support.ts';
import { documentOf, instanceOf } from '../state.ts';

type Facts = SupportInput['environment'];

/** What a support bundle says beside the events: about the document that is looked at, as far as it is known. */
export function supportInput(t: Translate, view: PanelView, userAgent: string): SupportInput {
  const clerk = instanceOf(view.frame);
  return {
    versions: versionsOf(clerk, userAgent),
    environment: {
      url: view.frame?.url ?? null,
      page: view.frame?.page.kind ?? null,
      clerk: documentOf(view.frame)?.clerk.kind ?? null,
      ...(clerk && instanceFacts(clerk)),
      ...verdictFacts(view),
    },
    ...findingsOf(t, view.findings),
  };
}

function versionsOf(clerk: ClerkInstance | null, userAgent: string): SupportInput['versions'] {
  const { version, sdk } = clerk?.instance ?? {};
  return {
    browser: browserOf(userAgent),
    ...(version && { 'clerk-js': version }),
    ...(sdk && { [sdk.name]: sdk.version }),
  };
}

/** What browsers call themselves in their user agents; that of Edge names Chrome too. */
const BROWSERS = [
  ['Firefox', /Firefox\/(\d+)/],
  ['Edge', /Edg\/(\d+)/],
  ['Chrome', /Chrome\/(\d+)/],
] as const;

/** The browser with its major version; all of its numbers would be taken for an IP address. */
function browserOf(userAgent: string): string {
  for (const [name, pattern] of BROWSERS) {
    const major = pattern.exec(userAgent)?.[1];
    if (major !== undefined) return `${name} ${major}`;
  }
  return 'not known';
}

function instanceFacts({ instance, status, environment, options }: ClerkInstance): Facts {
  const { type, publishableKey, frontendApi, proxyUrl, domain, isSatellite } = instance;
  return {
    instance: type,
    publishableKey,
    frontendApi,
    proxyUrl,
    domain,
    isSatellite,
    status,
    ...plainFacts(environment ?? {}),
    ...Object.fromEntries(Object.entries(options).map(([name, value]) => [`option ${name}`, value])),
  };
}

/** The settings that are one value, or a list of words. */
function plainFacts(environment: object): Facts {
  const facts = Object.entries(environment).flatMap(([name, value]) => {
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return [[name, value.join(', ')]];
    return isPlain(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(facts);
}

function isPlain(value: unknown): value is Facts[string] {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function verdictFacts({ server }: PanelView): Facts {
  if (server.kind !== 'judged') return {};
  const said = Object.entries(server.judgements).map(([request, judgement]) => {
    if (judgement.kind !== 'verdict') return [`server to a ${request}`, 'error'];
    const { status, reason } = judgement.verdict;
    return [`server to a ${request}`, reason === null ? status : `${status} (${reason})`];
  });
  return Object.fromEntries(said);
}

function findingsOf(t: Translate, view: FindingsView | null): Pick<SupportInput, 'findings' | 'unchecked'> {
  if (!view) return { findings: [], unchecked: [{ rule: 'all', because: ['the page was not examined'] }] };
  return {
    findings: view.findings.map(({ rule, severity, statement }) => ({
      rule,
      severity,
      title: t(statement.key, ...statement.values),
    })),
    unchecked: [
      ...view.unchecked.map(({ rule, missing }) => ({
        rule,
        because: missing.map(({ input, why }) => `${input}: ${why}`),
      })),
      ...view.failed.map(({ rule, error }) => ({ rule, because: [error] })),
    ],
  };
}
