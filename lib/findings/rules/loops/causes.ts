import type { MessageKey } from '../../../i18n/translate.ts';

/** What makes a server ask again and again, by the reason that it gives; reasons of `@clerk/backend` 3. */
const CAUSES: readonly (readonly [reason: RegExp, cause: MessageKey])[] = [
  [/^client-uat-but-no-session-token$/, 'findingCauseTokenLost'],
  [/^session-token-but-no-client-uat$/, 'findingCauseClientUatLost'],
  [/^session-token-iat-before-client-uat$/, 'findingCauseTokenOlder'],
  [/^session-token-expired/, 'findingCauseTokenExpired'],
  [/^session-token-(?:nbf|iat-in-the-future)$/, 'findingCauseTokenAhead'],
  [/^dev-browser-(?:missing|sync)$/, 'findingCauseDevBrowser'],
  [/^(?:satellite-needs-syncing|primary-responds-to-syncing)$/, 'findingCauseSatellite'],
  [/^active-organization-mismatch$/, 'findingCauseOrganization'],
  [/^primary-domain-cross-origin-sync$/, 'findingCauseCrossOrigin'],
];

/** What lies behind the reason for which a loop goes on; null for a reason that is not known here. */
export function causeOf(reason: string): MessageKey | null {
  return CAUSES.find(([pattern]) => pattern.test(reason))?.[1] ?? null;
}
