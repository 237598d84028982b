import { expect, test } from 'vitest';
import { Examiner } from '../../../lib/findings/examine.ts';
import { cookie } from '../cookies/cookies.ts';
import {
  answer,
  clerkWith,
  clientOf,
  jar,
  OTHER_HOST,
  OTHER_SUFFIX,
  page,
  SUFFIX,
  sessionToken,
  signedOutJSON,
} from './page.ts';

/** Values that let their holders in, each of which has a part that shows nowhere else. */
const token = sessionToken({}, { kid: 'ins_2gone' });
const secrets = {
  token,
  handshake: 'nonceCanaryNonceCanaryNonceCanary',
  devBrowser: 'dvbCanaryDvbCanaryDvbCanaryDvb',
  keys: 'sk_test_keyCanaryKeyCanaryKeyCanary',
};

test('no finding contains a credential', () => {
  const foreign = sessionToken({ iss: `https://${OTHER_HOST}` }, { kid: 'ins_2otherdog' });
  const cookies = [
    ...jar({
      __session: foreign,
      [`__session_${OTHER_SUFFIX}`]: foreign,
      [`__session_${SUFFIX}`]: token,
      __clerk_db_jwt: secrets.devBrowser,
      __clerk_handshake_nonce: secrets.handshake,
      __clerk_keys_0a1b: secrets.keys,
    }),
    ...['__session', `__session_${SUFFIX}`, '__clerk_db_jwt', '__clerk_handshake_nonce'].map((name) =>
      cookie(name, `${secrets.devBrowser}two`, { path: '/dashboard' }),
    ),
  ];
  const clerk = clerkWith({ client: clientOf(signedOutJSON), activeSessionId: null });
  const { findings } = new Examiner().examine(
    page({ cookies, clerk, answers: [answer({ authReason: 'jwk-kid-mismatch' })] }),
  );
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['R06', 'R07', 'R08', 'R11', 'R12', 'R36', 'R41']));

  const said = JSON.stringify(findings);
  const signature = (jwt: string) => jwt.split('.')[2] ?? '';
  for (const part of [...Object.values(secrets), foreign, token.split('.')[1] ?? '', signature(token)]) {
    expect(said).not.toContain(part);
  }
});
