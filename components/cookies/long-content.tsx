import type { CookieContent } from '../../lib/cookies/content.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { DateValue } from '../values/date-value.tsx';
import { Properties, Property } from '../values/property.tsx';
import { Value } from '../values/value.tsx';
import { HandshakeCookies } from './handshake-cookies.tsx';
import { ShortContent } from './short-content.tsx';
import { subjectOf, TOKEN_TYPES } from './token-words.ts';

/** What a cookie says, with room for all that matters of it. */
export function LongContent({ content }: { content: CookieContent }) {
  const { t } = useTools();
  return (
    <section class="cookie-content">
      <h4>{t('cookieContent')}</h4>
      <Content content={content} />
    </section>
  );
}

function Content({ content }: { content: CookieContent }) {
  const { t } = useTools();
  switch (content.kind) {
    case 'token':
      if (content.token.form !== 'jwt') break;
      return content.token.type === 'handshake' ? (
        <HandshakeCookies token={content.token} />
      ) : (
        <Token token={content.token} />
      );
    case 'client-uat':
      if (content.updatedAt === null) break;
      return (
        <Properties>
          <Property name={t('cookieClientUpdatedAt')} hint={t('cookieClientUpdatedHint')}>
            <DateValue at={content.updatedAt} />
          </Property>
        </Properties>
      );
    case 'active-context':
      return (
        <Properties>
          <Property name={t('cookieSession')}>
            <Value value={content.sessionId} />
          </Property>
          <Property name={t('cookieOrganization')}>
            <Value value={content.organizationId} />
          </Property>
        </Properties>
      );
    case 'opaque':
      return <p class="cookie-sentence">{t('cookieOpaque')}</p>;
    case 'unreadable':
      return <p class="cookie-sentence">{t('cookieUnreadable')}</p>;
  }
  return (
    <p class="cookie-sentence">
      <ShortContent content={content} />
    </p>
  );
}

function Token({ token }: { token: Jwt }) {
  const { t } = useTools();
  const { userId, sessionId, organizationId, clientId, issuer } = subjectOf(token);
  return (
    <Properties>
      <Property name={t('cookieTokenType')}>{t(TOKEN_TYPES[token.type])}</Property>
      {token.type === 'client' ? (
        <Property name={t('cookieClient')}>
          <Value value={clientId} />
        </Property>
      ) : (
        <>
          <Property name={t('cookieUser')}>
            <Value value={userId} />
          </Property>
          <Property name={t('cookieSession')}>
            <Value value={sessionId} />
          </Property>
          <Property name={t('cookieOrganization')}>
            <Value value={organizationId} />
          </Property>
          <Property name={t('cookieIssuer')}>
            <Value value={issuer} />
          </Property>
          <Property name={t('cookieIssued')}>
            <DateValue at={token.issuedAt} />
          </Property>
          <Property name={t('cookieExpires')}>
            <DateValue at={token.expiresAt} />
          </Property>
        </>
      )}
    </Properties>
  );
}
