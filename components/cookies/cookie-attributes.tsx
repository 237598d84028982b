import type { CookieGroup, MarkedCookie } from '../../lib/cookies/inventory.ts';
import { LARGEST_COOKIE } from '../../lib/cookies/value-problem.ts';
import { useTools } from '../tools.ts';
import { DateValue } from '../values/date-value.tsx';
import { Properties, Property } from '../values/property.tsx';
import { Sentence } from '../values/sentence.tsx';
import { Value } from '../values/value.tsx';
import { OWNER_WORDS } from './owner-words.ts';
import { READING_WORDS, readingOf } from './reading.ts';
import { SAME_SITE } from './same-site.ts';

/** Who reads a cookie, and all its attributes. */
export function CookieAttributes({ group, copy }: { group: CookieGroup; copy: MarkedCookie }) {
  const { t } = useTools();
  const { cookie, key, owner, bytes, expiresAt } = copy;
  const { clerkJs, server } = group.readers;
  return (
    <Properties>
      <Property name={t('cookieInstance')} hint={t(OWNER_WORDS[owner].hint)}>
        {t(OWNER_WORDS[owner].word)}
      </Property>
      <Property name={t('cookieReaderClerkJs')} hint={clerkJs.takes === 'unknown' && t('cookieClerkJsUnknownHint')}>
        {t(READING_WORDS[readingOf(clerkJs, key)])}
      </Property>
      <Property name={t('cookieReaderServer')} hint={server.takes === 'unknown' && t('cookieServerUnknownHint')}>
        {t(READING_WORDS[readingOf(server, key)])}
      </Property>
      <Property name={t('cookieSentTo')}>
        <SentTo copy={copy} />
      </Property>
      <Property
        name={t('cookieDomain')}
        hint={t(cookie.hostOnly ? 'cookieHostOnlyHint' : 'cookieBelowHint', cookie.domain.replace(/^\./, ''))}
      >
        <Value value={cookie.domain} />
      </Property>
      <Property name={t('cookiePath')}>
        <Value value={cookie.path} />
      </Property>
      <Property name={t('cookieExpires')}>
        {expiresAt === null ? t('cookieWithBrowser') : <DateValue at={expiresAt} />}
      </Property>
      <Property name={t('cookieSameSite')}>{SAME_SITE[cookie.sameSite] ?? t('cookieSameSiteUnset')}</Property>
      <Property name={t('cookieSecure')}>{t(cookie.secure ? 'cookieYes' : 'cookieNo')}</Property>
      <Property name={t('cookieHttpOnly')}>{t(cookie.httpOnly ? 'cookieYes' : 'cookieNo')}</Property>
      <Property name={t('cookiePartition')}>
        <Partition copy={copy} />
      </Property>
      <Property name={t('cookieSize')}>{t('cookieBytes', bytes, LARGEST_COOKIE)}</Property>
    </Properties>
  );
}

function SentTo({ copy: { sentToPage, sentToFrontendApi } }: { copy: MarkedCookie }) {
  const { t } = useTools();
  const receivers = [sentToPage && t('cookieSentToPage'), sentToFrontendApi && t('cookieSentToFrontendApi')];
  return receivers.filter(Boolean).join(', ') || t('cookieSentNowhere');
}

function Partition({ copy: { cookie } }: { copy: MarkedCookie }) {
  const { t } = useTools();
  const { topLevelSite, hasCrossSiteAncestor } = cookie.partitionKey ?? {};
  if (topLevelSite === undefined) return t('cookieNone');
  const site = <Value value={topLevelSite} />;
  return hasCrossSiteAncestor ? <Sentence of="cookiePartitionCrossSite" parts={[site]} /> : site;
}
