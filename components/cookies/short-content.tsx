import type { CookieContent } from '../../lib/cookies/content.ts';
import { handshakeCookies } from '../../lib/cookies/handshake.ts';
import { plural } from '../../lib/i18n/translate.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { RelativeTime } from '../values/relative-time.tsx';
import { Sentence } from '../values/sentence.tsx';
import { ShortId } from './short-id.tsx';
import { TokenExpiry } from './token-expiry.tsx';
import { subjectOf, TOKEN_TYPES, unreadableWords } from './token-words.ts';

/** What a cookie says, in one line. */
export function ShortContent({ content }: { content: CookieContent }) {
  const { t } = useTools();
  switch (content.kind) {
    case 'token':
      return content.token.form === 'jwt' ? <ShortToken token={content.token} /> : t(unreadableWords(content.token));
    case 'client-uat':
      if (content.updatedAt === null) return t('cookieSignedOut');
      return <Sentence of="cookieClientUpdated" parts={[<RelativeTime key="at" at={content.updatedAt} />]} />;
    case 'active-context':
      return (
        <Dotted
          items={[
            content.sessionId === null ? t('cookieNoSession') : <ShortId id={content.sessionId} />,
            content.organizationId === null ? t('sessionPersonal') : <ShortId id={content.organizationId} />,
          ]}
        />
      );
    case 'redirect-count':
      return plural(t, 'cookieRedirects', content.count);
    case 'domain-probe':
      return t('cookieProbe');
    case 'opaque':
      return t('cookieOpaqueShort');
    case 'unreadable':
      return t('cookieUnreadableShort');
  }
}

function ShortToken({ token }: { token: Jwt }) {
  const { t } = useTools();
  const { userId, clientId } = subjectOf(token);
  switch (token.type) {
    case 'handshake':
      return plural(t, 'cookieHandshakeSets', handshakeCookies(token).length);
    case 'client':
      return clientId === null ? t('cookieTokenClient') : <ShortId id={clientId} />;
    case 'session':
      return (
        <Dotted
          items={[
            userId === null ? t('cookieTokenSession') : <ShortId id={userId} />,
            <TokenExpiry key="expiry" at={token.expiresAt} />,
          ]}
        />
      );
    case 'template':
    case 'machine':
    case 'other':
      return <Dotted items={[t(TOKEN_TYPES[token.type]), <TokenExpiry key="expiry" at={token.expiresAt} />]} />;
  }
}
