import type { Rule } from '../rule.ts';
import { captchaBlocked } from './attempts/captcha-blocked.ts';
import { captchaRefused } from './attempts/captcha-refused.ts';
import { oauth } from './attempts/oauth.ts';
import { signIn } from './attempts/sign-in.ts';
import { signUp } from './attempts/sign-up.ts';
import { devBrowser } from './browser/dev-browser.ts';
import { touch } from './browser/touch.ts';
import { duplicates } from './cookies/duplicates.ts';
import { leftoverHandshake } from './cookies/leftover-handshake.ts';
import { otherInstances } from './cookies/other-instances.ts';
import { otherIssuer } from './cookies/other-issuer.ts';
import { stateDrift } from './cookies/state-drift.ts';
import { tooLarge } from './cookies/too-large.ts';
import { unfinishedSignOut } from './cookies/unfinished-sign-out.ts';
import { unknownSession } from './cookies/unknown-session.ts';
import { embedded } from './domains/embedded.ts';
import { satelliteApart } from './domains/satellite-apart.ts';
import { satelliteSync } from './domains/satellite-sync.ts';
import { authorizedParty } from './keys/authorized-party.ts';
import { keyless } from './keys/keyless.ts';
import { productionKey } from './keys/production-key.ts';
import { serverKeys } from './keys/server-keys.ts';
import { wrongInstance } from './keys/wrong-instance.ts';
import { degraded } from './loading/degraded.ts';
import { frontendApi } from './loading/frontend-api.ts';
import { insecureContext } from './loading/insecure-context.ts';
import { script } from './loading/script.ts';
import { appLoop } from './loops/app-loop.ts';
import { cachedHandshake } from './loops/cached-handshake.ts';
import { handshakeLoopRule } from './loops/handshake-loop.ts';
import { loopReason } from './loops/loop-reason.ts';
import { refusedCookies } from './loops/refused-cookies.ts';
import { middleware } from './server/middleware.ts';
import { impersonation } from './sessions/impersonation.ts';
import { lostSession } from './sessions/lost-session.ts';
import { organization } from './sessions/organization.ts';
import { pending } from './sessions/pending.ts';
import { severalSessions } from './sessions/several-sessions.ts';
import { clock } from './tokens/clock.ts';
import { expiredBearer } from './tokens/expired-bearer.ts';
import { refreshStorm } from './tokens/refresh-storm.ts';
import { staleBearer } from './tokens/stale-bearer.ts';
import { template } from './tokens/template.ts';

/** All rules, by their ids. */
export const RULES: readonly Rule[] = [
  handshakeLoopRule,
  loopReason,
  cachedHandshake,
  refusedCookies,
  appLoop,
  otherInstances,
  otherIssuer,
  duplicates,
  stateDrift,
  unknownSession,
  leftoverHandshake,
  wrongInstance,
  serverKeys,
  script,
  degraded,
  frontendApi,
  signIn,
  signUp,
  oauth,
  expiredBearer,
  staleBearer,
  refreshStorm,
  organization,
  satelliteSync,
  satelliteApart,
  devBrowser,
  captchaBlocked,
  captchaRefused,
  pending,
  productionKey,
  middleware,
  embedded,
  lostSession,
  template,
  severalSessions,
  keyless,
  touch,
  tooLarge,
  clock,
  authorizedParty,
  unfinishedSignOut,
  insecureContext,
  impersonation,
];
