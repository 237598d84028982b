import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { AssumptionName } from '../../lib/verdict/assumptions.ts';
import type { AssumptionProblem } from '../../lib/verdict/read-assumption.ts';

/** What an assumption is about, in the order in which they are shown. */
export const ASSUMPTION_WORDS: Readonly<Record<AssumptionName, MessageKey>> = {
  jwtKey: 'serverJwtKey',
  authorizedParties: 'serverAuthorizedParties',
  clockSkewInMs: 'serverClockSkew',
  audience: 'serverAudience',
  proxyUrl: 'serverProxyUrl',
  domain: 'serverDomain',
  isSatellite: 'serverIsSatellite',
  satelliteAutoSync: 'serverSatelliteAutoSync',
  signInUrl: 'serverSignInUrl',
  organizationPatterns: 'serverOrganizationPatterns',
  personalAccountPatterns: 'serverPersonalPatterns',
};

/** What is wrong with what was typed; `$1` is the wrong part of it. */
export const PROBLEM_WORDS: Readonly<Record<AssumptionProblem, MessageKey>> = {
  key: 'serverWrongKey',
  origin: 'serverWrongOrigin',
  milliseconds: 'serverWrongMilliseconds',
  domain: 'serverWrongDomain',
  proxy: 'serverWrongProxy',
  address: 'serverWrongAddress',
  pattern: 'serverWrongPattern',
};
