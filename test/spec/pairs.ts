import type * as z from 'zod/v4/core';
import { clientJSON } from '../../lib/client/client.ts';
import { errorsJSON } from '../../lib/client/frontend-api-error.ts';
import { sessionStatuses } from '../../lib/client/session-status.ts';
import { clientTrustStates, signInStatuses } from '../../lib/client/sign-in.ts';
import { signUpStatuses } from '../../lib/client/sign-up.ts';
import { tokenJSON } from '../../lib/client/token.ts';
import { verificationNextActions, verificationStatuses } from '../../lib/client/verification.ts';
import { optional } from '../../lib/client/wire.ts';
import { captchaProviders, captchaWidgetTypes } from '../../lib/environment/captcha.ts';
import { environmentTypes, signUpModes } from '../../lib/environment/environment.ts';
import { environmentJSON } from '../../lib/environment/environment-json.ts';
import { enrollmentModes } from '../../lib/environment/organization-settings.ts';
import type { KnownValues } from './compare.ts';

/** A schema of ours, and the name of its like in Clerk's description; all others are parts of these. */
export interface Pair {
  readonly name: string;
  readonly schema: z.$ZodType;
  readonly described: string;
}

export const pairs: readonly Pair[] = [
  // The model takes null itself: a browser without client.
  { name: 'client', schema: optional(clientJSON), described: 'Client.Client' },
  { name: 'environment', schema: environmentJSON, described: 'Client.Environment' },
  { name: 'errors', schema: errorsJSON, described: 'ClerkErrors' },
  { name: 'token', schema: tokenJSON, described: 'Token' },
];

/** The values that the schemas' types name. */
export const knownValues: KnownValues = {
  'client.sessions[].status': sessionStatuses,
  'client.sign_in.status': signInStatuses,
  'client.sign_in.client_trust_state': clientTrustStates,
  'client.sign_in.first_factor_verification.status': verificationStatuses,
  'client.sign_in.second_factor_verification.status': verificationStatuses,
  'client.sign_up.status': signUpStatuses,
  'client.sign_up.verifications.email_address.status': verificationStatuses,
  'client.sign_up.verifications.email_address.next_action': verificationNextActions,
  'client.sign_up.verifications.phone_number.status': verificationStatuses,
  'client.sign_up.verifications.phone_number.next_action': verificationNextActions,
  'client.sign_up.verifications.web3_wallet.status': verificationStatuses,
  'client.sign_up.verifications.web3_wallet.next_action': verificationNextActions,
  'client.sign_up.verifications.external_account.status': verificationStatuses,
  'environment.display_config.instance_environment_type': environmentTypes,
  'environment.display_config.captcha_provider': captchaProviders,
  'environment.display_config.captcha_widget_type': captchaWidgetTypes,
  'environment.organization_settings.domains.enrollment_modes[]': enrollmentModes,
  'environment.user_settings.sign_up.captcha_widget_type': captchaWidgetTypes,
  'environment.user_settings.sign_up.mode': signUpModes,
};
