import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useLate } from '../tabs/use-late.ts';
import { useTools } from '../tools.ts';

/** Beside the tab's views this loads the decoder of tokens, which the panel's first paint does not need. */
const load = () => import('./document-cookies.tsx');

/** Every cookie of Clerk's that decides over the document, what each says, and the way to get rid of them all. */
export function CookiesTab({ view }: { view: PanelView }) {
  const { t } = useTools();
  const late = useLate(load);
  if (!late || !view.secrets) return <p class="none">{t('cookiesPending')}</p>;
  return <late.DocumentCookies view={view} secrets={view.secrets} />;
}
