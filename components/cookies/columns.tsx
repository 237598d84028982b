import type { ComponentChildren } from 'preact';
import type { CookieGroup, MarkedCookie } from '../../lib/cookies/inventory.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import { useTools } from '../tools.ts';
import { RelativeTime } from '../values/relative-time.tsx';
import { OWNER_WORDS } from './owner-words.ts';
import { mayServerTake, takersOf } from './reading.ts';
import { SAME_SITE } from './same-site.ts';
import { ShortContent } from './short-content.tsx';
import { ShortValue } from './short-value.tsx';

/** What a cell shows a part of. */
export interface CellProps {
  readonly group: CookieGroup;
  readonly copy: MarkedCookie;
  /** Tells the cookie from the others on screen. */
  readonly label: string;
  /** Place of the row's controls in the tab order. */
  readonly tabIndex: number;
}

interface Column {
  /** The cells' class is `column-` and this: by it those of the lesser columns make room. */
  readonly id: string;
  readonly label: MessageKey;
  readonly Cell: (props: CellProps) => ComponentChildren;
}

/** The columns after the name, in the order in which they stand. */
export const COLUMNS: readonly Column[] = [
  { id: 'content', label: 'cookieContent', Cell: ({ copy }) => <ShortContent content={copy.content} /> },
  {
    id: 'value',
    label: 'cookieValue',
    Cell: ({ copy, label, tabIndex }) => <ShortValue {...{ copy, label, tabIndex }} />,
  },
  { id: 'readers', label: 'cookieReadBy', Cell: Readers },
  { id: 'owner', label: 'cookieInstance', Cell: Owner },
  { id: 'domain', label: 'cookieDomain', Cell: Domain },
  { id: 'expires', label: 'cookieExpires', Cell: Expires },
  { id: 'size', label: 'cookieSize', Cell: ({ copy }) => copy.bytes },
  { id: 'path', label: 'cookiePath', Cell: ({ copy }) => <code>{copy.cookie.path}</code> },
  { id: 'same-site', label: 'cookieSameSite', Cell: SameSite },
  { id: 'secure', label: 'cookieSecure', Cell: ({ copy }) => <YesOrNo yes={copy.cookie.secure} /> },
  { id: 'http-only', label: 'cookieHttpOnly', Cell: ({ copy }) => <YesOrNo yes={copy.cookie.httpOnly} /> },
  { id: 'partition', label: 'cookiePartition', Cell: Partition },
];

function Readers({ group, copy }: CellProps) {
  const { t } = useTools();
  const takers = takersOf(group, copy).map((reader) => t(reader));
  const mayBeServer = mayServerTake(group, copy) && (
    <span class="muted" title={t('cookieServerUnknownHint')}>
      {t('cookieReaderServerPerhaps')}
    </span>
  );
  const { clerkJs, server } = group.readers;
  if (clerkJs.takes === 'unknown' && server.takes === 'unknown') {
    return <span class="muted">{t('cookieReadingUnknown')}</span>;
  }
  if (takers.length === 0) return mayBeServer || <span class="muted">{t('cookieNone')}</span>;
  return (
    <>
      {takers.join(', ')}
      {mayBeServer && <>, {mayBeServer}</>}
    </>
  );
}

function Owner({ copy: { owner } }: CellProps) {
  const { t } = useTools();
  const { word, hint } = OWNER_WORDS[owner];
  return (
    <span class={owner === 'own' ? undefined : 'muted'} title={t(hint)}>
      {t(word)}
    </span>
  );
}

function Domain({ copy: { cookie } }: CellProps) {
  const { t } = useTools();
  return (
    <>
      <code title={cookie.domain}>
        <bdi>{cookie.domain}</bdi>
      </code>{' '}
      {cookie.hostOnly && <span class="muted">{t('cookieHostOnly')}</span>}
    </>
  );
}

function Expires({ copy: { expiresAt } }: CellProps) {
  const { t } = useTools();
  if (expiresAt !== null) return <RelativeTime at={expiresAt} />;
  return (
    <span class="muted" title={t('cookieWithBrowser')}>
      {t('cookieWithBrowserShort')}
    </span>
  );
}

function SameSite({ copy: { cookie } }: CellProps) {
  const { t } = useTools();
  return SAME_SITE[cookie.sameSite] ?? <span class="muted">{t('cookieNotSet')}</span>;
}

function YesOrNo({ yes }: { yes: boolean }) {
  const { t } = useTools();
  return yes ? t('cookieYes') : <span class="muted">{t('cookieNo')}</span>;
}

function Partition({ copy: { cookie } }: CellProps) {
  const { t } = useTools();
  const site = cookie.partitionKey?.topLevelSite;
  if (site === undefined) return <span class="muted">{t('cookieNone')}</span>;
  return (
    <code title={site}>
      <bdi>{site}</bdi>
    </code>
  );
}
