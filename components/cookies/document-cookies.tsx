import { useMemo } from 'preact/hooks';
import type { DocumentSecrets } from '../../lib/inspector/secrets.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { ServerView } from '../../lib/panel/server-view-state.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { RevealedContext, useRevealedKeys } from '../values/revealed.ts';
import { useCookieInstance } from '../values/use-cookie-instance.ts';
import { Cookies } from './cookies.tsx';
import { cookiesOf } from './cookies-of.ts';
import '../styles/cookies.css';
import '../styles/cookie-details.css';

interface DocumentCookiesProps {
  readonly view: PanelView;
  readonly secrets: DocumentSecrets;
}

/** The cookies of the document that is looked at, once it is known whose their suffixes are. */
export function DocumentCookies({ view, secrets }: DocumentCookiesProps) {
  const { t } = useTools();
  const { frame } = view;
  const { cookies, storageKeys } = secrets;
  const instance = useCookieInstance(instanceOf(frame)?.instance.publishableKey ?? null);
  const revealed = useRevealedKeys();
  const serverUsesSuffixed = suffixedCookiesOf(view.server);
  const groups = useMemo(
    () => (instance === undefined ? null : cookiesOf(frame, cookies, instance, serverUsesSuffixed)),
    [frame, cookies, instance, serverUsesSuffixed],
  );
  if (!groups) return <p class="none">{t('cookiesPending')}</p>;
  return (
    <RevealedContext.Provider value={revealed}>
      <Cookies view={view} groups={groups} storageKeys={storageKeys} />
    </RevealedContext.Provider>
  );
}

/** Whether the server takes the cookies with suffixes; null when nothing could be found out about it. */
function suffixedCookiesOf(server: ServerView): boolean | null {
  if (server.kind !== 'judged') return null;
  const { document } = server.judgements;
  return document.kind === 'verdict' ? document.verdict.usesSuffixedCookies : null;
}
