import { cookieContent, maskedValue } from '../../lib/cookies/content.ts';
import { type Cookie, cookieKey } from '../../lib/cookies/cookie.ts';
import { clerkCookieName } from '../../lib/cookies/names.ts';
import { factLabel, factText } from '../../lib/findings/fact-text.ts';
import type { Finding } from '../../lib/findings/finding.ts';
import type { Translate } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Claim } from '../../lib/tokens/claim.ts';
import { cookieLabel } from '../cookies/cookie-label.ts';
import { openFindings } from '../findings/open-findings.ts';
import { KINDS, KIND_WORDS as REQUEST_WORDS } from '../server-view/kind-words.ts';
import { statusWords } from '../server-view/status-words.ts';
import type { Destination } from '../tabs/destination.ts';
import { KIND_WORDS as EVENT_WORDS } from '../timeline/kind-words.ts';
import { heldTokens } from '../tokens/held-tokens.ts';
import { type Findable, leavesOf } from './findable.ts';
import { attemptFindables, clientFindables, instanceFindables, sessionFindables } from './property-findables.ts';

/**
 * Everything that a search looks through, tab by tab. The timeline comes last: it grows, and the places of the others among
 * all stay. Cookies are found by names and places, and by what they say where that is no secret; tokens by their claims.
 */
export function everything(view: PanelView, t: Translate): readonly Findable[] {
  return [
    ...clientFindables(view),
    ...openFindings(view.findings).map((finding) => findingFindable(finding, t)),
    ...sessionFindables(view),
    ...attemptFindables(view),
    ...(view.secrets?.cookies ?? []).flatMap((cookie, _, all) => cookieFindable(cookie, all) ?? []),
    ...claimFindables(view),
    ...serverFindables(view, t),
    ...instanceFindables(view),
    ...eventFindables(view, t),
  ];
}

function findingFindable({ id, rule, statement, facts, why, steps }: Finding, t: Translate): Findable {
  const evidence = facts.flatMap((fact) => [factLabel(fact, t), factText(fact.value, t)]);
  return found({ tab: 'findings', finding: id }, t(statement.key, ...statement.values), rule, [
    ...evidence,
    t(why),
    ...steps.map((step) => t(step)),
  ]);
}

function cookieFindable(cookie: Cookie, all: readonly Cookie[]): Findable | null {
  const name = clerkCookieName(cookie.name);
  if (!name) return null;
  const key = cookieKey(cookie);
  const isOpen = maskedValue(cookie.value, cookieContent(name.baseName, cookie.value)) === cookie.value;
  const says = [`${cookie.domain}${cookie.path}`, isOpen ? cookie.value : ''];
  return found({ tab: 'cookies', cookie: key }, cookieLabel(key, all) ?? cookie.name, says.filter(Boolean).join(' · '));
}

/** The claims of the session tokens, where a token stands that something can lead to. */
function claimFindables({ secrets }: PanelView): readonly Findable[] {
  return heldTokens([], secrets && { cookies: [], tokens: secrets.tokens }).flatMap(({ token, sources: [source] }) => {
    if (token.form !== 'jwt' || source.kind !== 'session' || source.template !== null) return [];
    const { sessionId } = source;
    const open = token.claims.filter(({ secret }) => !secret);
    return open.map((claim) => {
      const [name = ''] = claim.path;
      return found({ tab: 'tokens', sessionId, claim: name }, name, claimText(claim));
    });
  });
}

function claimText(claim: Claim): string {
  if (claim.kind !== 'claims') return leavesOf(claim.value).join(' · ');
  const open = claim.claims.filter(({ secret }) => !secret);
  return leavesOf(open.map(({ path, value }) => [path.at(-1), value])).join(' · ');
}

/** What the server would say, one for both kinds of requests. */
function serverFindables({ server }: PanelView, t: Translate): readonly Findable[] {
  if (server.kind !== 'judged') return [];
  const said = KINDS.map((kind) => {
    const judgement = server.judgements[kind];
    const why = judgement.kind === 'verdict' ? judgement.verdict.reason : judgement.message;
    return [t(REQUEST_WORDS[kind].name), t(statusWords(judgement).word), why].filter(Boolean).join(' · ');
  });
  return [found({ tab: 'server' }, t('serverTab'), said.join(' · '))];
}

function eventFindables({ timeline }: PanelView, t: Translate): readonly Findable[] {
  return timeline.rows.map(({ id, kind, subject, outcome, texts }) => ({
    ...found({ tab: 'timeline', event: id }, `${t(EVENT_WORDS[kind])} ${subject}`, outcome ?? ''),
    more: texts,
  }));
}

function found(place: Destination, title: string, text: string, more: readonly string[] = []): Findable {
  return { id: JSON.stringify(place), place, title, text, more: more.map((each) => each.toLowerCase()) };
}
