import { useMemo } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { Cookies } from './cookies.tsx';
import { cookiesOf } from './cookies-of.ts';
import { RevealedContext, useRevealedKeys } from './revealed.ts';
import { useCookieInstance } from './use-cookie-instance.ts';

interface CookiesTabProps {
  readonly view: PanelView;
  /** Whether the server takes the cookies with suffixes; null while that is not known. */
  readonly serverUsesSuffixed?: boolean | null;
}

/** Every cookie of Clerk's that decides over the document, what each says, and the way to get rid of them all. */
export function CookiesTab({ view, serverUsesSuffixed = null }: CookiesTabProps) {
  const { t } = useTools();
  const { frame, secrets } = view;
  const instance = useCookieInstance(instanceOf(frame)?.instance.publishableKey ?? null);
  const revealed = useRevealedKeys();
  const groups = useMemo(
    () => (instance === undefined ? null : cookiesOf({ frame, secrets }, instance, serverUsesSuffixed)),
    [frame, secrets, instance, serverUsesSuffixed],
  );
  if (!secrets || !groups) return <p class="none">{t('cookiesPending')}</p>;
  return (
    <RevealedContext.Provider value={revealed}>
      <Cookies view={view} groups={groups} storageKeys={secrets.storageKeys} />
    </RevealedContext.Provider>
  );
}
