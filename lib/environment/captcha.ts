import type { OpenString } from '../client/open-string.ts';
import type { z } from '../client/wire.ts';
import type { displayConfigJSON, userSettingsJSON } from './environment-json.ts';

/** Captcha providers that are known. */
export const captchaProviders = ['turnstile'] as const;

/** Captcha widgets that are known. */
export const captchaWidgetTypes = ['smart', 'invisible'] as const;

/** The captcha of sign-up. */
export interface Captcha {
  /** True when a sign-up needs one. clerk-js shows it only when it was also told both public keys. */
  readonly enabled: boolean | null;
  /** True when both public keys were told. */
  readonly hasKeys: boolean;
  readonly provider: OpenString<(typeof captchaProviders)[number]> | null;
  readonly widgetType: OpenString<(typeof captchaWidgetTypes)[number]> | null;
  /** Social strategies that need none, such as `oauth_google`. */
  readonly bypassedBy: readonly string[];
  /** True when the browser proves itself again from time to time, by `POST /v1/client/verify`. */
  readonly heartbeat: boolean | null;
}

/** The captcha, which the Frontend API tells of in two places. */
export function readCaptcha(
  display: z.output<typeof displayConfigJSON> | null,
  signUp: z.output<typeof userSettingsJSON>['sign_up'] | undefined,
): Captcha {
  return {
    enabled: signUp?.captcha_enabled ?? null,
    hasKeys: Boolean(display?.captcha_public_key && display.captcha_public_key_invisible),
    provider: display?.captcha_provider ?? null,
    widgetType: display?.captcha_widget_type ?? signUp?.captcha_widget_type ?? null,
    bypassedBy: display?.captcha_oauth_bypass ?? [],
    heartbeat: display?.captcha_heartbeat ?? null,
  };
}
