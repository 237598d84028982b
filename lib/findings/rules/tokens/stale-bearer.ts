import { CLERK_DOCS } from '../../documentation.ts';
import { duration, labelled, named, text, time } from '../../facts.ts';
import { textClaim } from '../../reading/claims.ts';
import { ownSessionCookies } from '../../reading/copies.ts';
import { MINUTE } from '../../reading/durations.ts';
import { defineRule } from '../../rule.ts';
import type { BearerRequest } from '../../traffic.ts';

/** A token that is older than another of its session by more than a token lives, ms. */
const STALE = MINUTE;

/** R21 */
export const staleBearer = defineRule({
  id: 'R21',
  name: 'findingStaleBearerName',
  looksFor: 'findingStaleBearerLooksFor',
  needs: ['bearers', 'instance'],
  reads: ['tokens', 'cookies'],
  kinds: {
    stale: {
      severity: 'warning',
      statement: 'findingStaleBearer',
      why: 'findingStaleBearerWhy',
      steps: ['findingBearerStepGetToken', 'findingBearerStepCaches'],
      docs: CLERK_DOCS.requests,
    },
  },
  examine({ bearers, instance, tokens, cookies }) {
    const ofDocument = bearers.filter(({ inDocument, issuer }) => inDocument && issuer === instance.issuer);
    const last = ofDocument.at(-1);
    // An expired one is the matter of rule R20.
    if (!last || last.issuedAt === null || (last.expiresAt !== null && last.expiresAt <= last.sentAt)) return [];
    const others = [
      ...ofDocument.flatMap((request) => (request.sessionId === last.sessionId ? [request.issuedAt] : [])),
      ...(tokens ?? []).flatMap(({ sessionId, jwt }) => (sessionId === last.sessionId ? [jwt.issuedAt] : [])),
      ...ownSessionCookies(cookies ?? [], instance).flatMap(({ jwt }) =>
        textClaim(jwt, 'sid') === last.sessionId ? [jwt.issuedAt] : [],
      ),
    ];
    const newest = newestBefore(last, others);
    if (newest - last.issuedAt <= STALE) return [];
    return [
      {
        kind: 'stale',
        values: [URL.parse(last.url)?.host ?? last.url],
        facts: [
          labelled('findingFactAddress', text(last.url)),
          named('iat', time(last.issuedAt)),
          labelled('findingFactNewestToken', time(newest)),
          labelled('findingFactOlderBy', duration(newest - last.issuedAt)),
          named('sid', text(last.sessionId)),
        ],
      },
    ];
  },
});

/** When the newest token was issued that was there when the request was sent. */
function newestBefore({ sentAt, issuedAt }: BearerRequest, others: readonly (number | null)[]): number {
  const known = others.filter((time) => time !== null && time <= sentAt) as readonly number[];
  return Math.max(issuedAt ?? 0, ...known);
}
