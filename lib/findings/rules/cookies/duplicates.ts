import type { CookieGroup, MarkedCookie } from '../../../cookies/inventory.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import type { Page } from '../../evidence.ts';
import { named, text } from '../../facts.ts';
import type { Fix } from '../../finding.ts';
import { placesOf } from '../../reading/copies.ts';
import { defineRule, type FindingKind } from '../../rule.ts';

const DUPLICATE: Pick<FindingKind, 'steps' | 'docs'> = {
  steps: ['findingDuplicatesStepDelete', 'findingStepReset', 'findingDuplicatesStepWriter'],
  docs: CLERK_DOCS.cookies,
};

/** R08 */
export const duplicates = defineRule({
  id: 'R08',
  name: 'findingDuplicatesName',
  looksFor: 'findingDuplicatesLooksFor',
  needs: ['cookies', 'page'],
  kinds: {
    differing: {
      ...DUPLICATE,
      severity: 'error',
      statement: 'findingDuplicatesDiffer',
      why: 'findingDuplicatesDifferWhy',
    },
    equal: { ...DUPLICATE, severity: 'warning', statement: 'findingDuplicates', why: 'findingDuplicatesWhy' },
  },
  examine({ cookies, page }) {
    return duplicatesIn(cookies, page).map(({ name, baseName, copies }) => ({
      kind: new Set(copies.map(({ cookie }) => cookie.value)).size > 1 ? 'differing' : 'equal',
      about: name,
      values: [name, copies.length],
      facts: copies.map((copy) => named(describe(copy), text(copy.maskedValue))),
      fixes: wrongAmong(baseName, copies).map(
        ({ key }): Fix => ({ kind: 'act', action: { name: 'deleteCookie', cookie: key } }),
      ),
      places: placesOf(copies),
    }));
  },
});

interface Duplicates {
  readonly name: string;
  readonly baseName: string;
  readonly copies: readonly MarkedCookie[];
}

/** Cookies of one name of which one request carries several. */
export function duplicatesIn(cookies: readonly CookieGroup[], { embedded }: Page): readonly Duplicates[] {
  return cookies.flatMap(({ baseName, copies }) => {
    const marked = copies.filter(({ marks }) => marks.includes('duplicate'));
    // What an embedded page gets of another partition is up to SameSite and the browser: rule R32 tells of that.
    const counted = embedded === 'cross-site' ? inPartition(marked) : marked;
    const byName = Map.groupBy(counted, ({ cookie }) => cookie.name);
    return [...byName].flatMap(([name, same]) => (same.length > 1 ? [{ name, baseName, copies: same }] : []));
  });
}

function inPartition(copies: readonly MarkedCookie[]): readonly MarkedCookie[] {
  return copies.filter(({ cookie }) => cookie.partitionKey !== undefined);
}

/** clerk-js sets these for the host alone, and `__client_uat` for the domain above it. */
const OF_HOST = new Set(['__session', '__clerk_db_jwt', 'clerk_active_context']);

/** The copies that clerk-js would not have set so; none when that does not tell them apart. */
function wrongAmong(baseName: string, copies: readonly MarkedCookie[]): readonly MarkedCookie[] {
  const ofHost = copies.filter(({ cookie }) => cookie.hostOnly);
  const ofDomain = copies.filter(({ cookie }) => !cookie.hostOnly);
  if (ofHost.length === 0 || ofDomain.length === 0) return [];
  if (OF_HOST.has(baseName)) return ofDomain;
  return baseName === '__client_uat' ? ofHost : [];
}

/** What tells a copy from the others: `.example.com /`, and the site of its partition. */
function describe({ cookie }: MarkedCookie): string {
  const { domain, path, partitionKey } = cookie;
  const partition = partitionKey?.topLevelSite;
  return [domain, path, ...(partition ? [`Partitioned ${partition}`] : [])].join(' ');
}
