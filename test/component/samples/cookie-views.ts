import type { PanelView } from '../../../lib/panel/panel-view.ts';
import { DEVELOPMENT, FIFTY, FIFTY_DEEP, PRODUCTION, secrets, TROUBLED } from './cookies.ts';
import { attached, clerk, frame, panelView, state } from './views.ts';

const DEVELOPMENT_HOSTS = ['*://localhost/*', '*://happy-cat-12.clerk.accounts.dev/*'];
const PRODUCTION_HOSTS = ['*://app.example.com/*', '*://example.com/*', '*://clerk.example.com/*'];

const onLocalhost = frame({ access: { needed: DEVELOPMENT_HOSTS, missing: [] } });
const inProduction = frame({
  url: 'https://app.example.com/',
  access: { needed: PRODUCTION_HOSTS, missing: [] },
  page: attached(
    clerk({
      instance: {
        ...clerk().instance,
        type: 'production',
        publishableKey: 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k',
        frontendApi: 'clerk.example.com',
      },
    }),
  ),
});

function of(shown: PanelView['frame'], cookies: Parameters<typeof secrets>[0]): PanelView {
  return panelView({ state: state({ frames: shown ? [shown] : [] }), secrets: secrets(cookies) });
}

/** Panels on cookies of all kinds. */
export const COOKIE_VIEWS = {
  cookies: of(onLocalhost, DEVELOPMENT),
  cookiesTroubled: of(onLocalhost, TROUBLED),
  cookiesProduction: of(inProduction, PRODUCTION),
  cookiesFifty: of({ ...onLocalhost, url: FIFTY_DEEP }, FIFTY),
  cookiesMissingAccess: of(
    {
      ...inProduction,
      access: { needed: PRODUCTION_HOSTS, missing: ['*://example.com/*', '*://clerk.example.com/*'] },
    },
    PRODUCTION.filter(({ domain }) => domain === 'app.example.com'),
  ),
  cookiesNone: { ...of(onLocalhost, []), secrets: secrets([], { storageKeys: [] }) },
  cookiesWithoutClerk: of(
    { ...onLocalhost, page: attached({ kind: 'absent' }), access: { needed: ['*://localhost/*'], missing: [] } },
    DEVELOPMENT,
  ),
} satisfies Record<string, PanelView>;
