import { readCaptcha } from './captcha.ts';
import type { Environment } from './environment.ts';
import { environmentJSON } from './environment-json.ts';
import { EnvironmentJSONError } from './environment-json-error.ts';
import { readFirstFactors, readIdentifiers, readSecondFactors, readSocialProviders } from './factors.ts';
import { readOrganizationSettings } from './organization-settings.ts';

/**
 * The environment of an instance from its JSON: the answer to `/v1/environment`, or what a page's clerk-js gives by
 * `Clerk.__internal_environment.__internal_toSnapshot()`. Such a snapshot has the defaults of clerk-js where the Frontend
 * API told nothing: email code and password, for one.
 *
 * @throws {EnvironmentJSONError} when the JSON is no environment, and nothing else.
 */
export function readEnvironment(json: unknown): Environment {
  const { data, error } = environmentJSON.safeParse(json);
  if (error) throw EnvironmentJSONError.from(error);

  const { auth_config: auth, display_config: display, user_settings: user } = data;
  const attributes = user?.attributes ?? {};
  return {
    type: display?.instance_environment_type ?? null,
    applicationName: display?.application_name ?? null,
    homeUrl: display?.home_url ?? null,
    signInUrl: display?.sign_in_url ?? null,
    signUpUrl: display?.sign_up_url ?? null,
    afterSignOutUrl: display?.after_sign_out_all_url ?? null,
    supportEmail: display?.support_email ?? null,
    maintenanceMode: data.maintenance_mode,
    debugMode: data.client_debug_mode,
    singleSessionMode: auth?.single_session_mode ?? null,
    sessionMinter: auth?.session_minter ?? null,
    partitionedCookies: data.partitioned_cookies,
    reverification: auth?.reverification ?? null,
    claimedAt: auth?.claimed_at ?? null,
    identifiers: readIdentifiers(attributes),
    firstFactors: readFirstFactors(attributes),
    secondFactors: readSecondFactors(attributes),
    secondFactorRequired: user?.sign_in?.second_factor?.required ?? null,
    socialProviders: readSocialProviders(user?.social ?? {}),
    enterpriseSSO: user?.enterprise_sso?.enabled ?? null,
    signUpMode: user?.sign_up?.mode ?? null,
    legalConsent: user?.sign_up?.legal_consent_enabled ?? null,
    captcha: readCaptcha(display, user?.sign_up),
    organizations: readOrganizationSettings(data.organization_settings),
  };
}
