import { plural } from '../../lib/i18n/translate.ts';
import type { ActionResult } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';

/** What an action did. */
export function Succeeded({ result }: { result: Exclude<ActionResult, { kind: 'failed' }> }) {
  const { t } = useTools();
  switch (result.kind) {
    case 'cache-cleared':
      return result.sessions === 0 ? t('resultNothingCached') : plural(t, 'resultCacheCleared', result.sessions);
    case 'touch-opened':
      return t('resultTouchOpened');
    case 'sessions-removed':
      return <SessionsRemoved result={result} />;
  }
}

function SessionsRemoved({ result }: { result: Extract<ActionResult, { kind: 'sessions-removed' }> }) {
  const { t } = useTools();
  const { call, cookies, sessions } = result;
  return (
    <Dotted
      items={[
        <span key="what">
          <code>
            {call.method} {call.path}
          </code>
          {': '}
          {plural(t, 'resultSessionsRemoved', sessions)}
        </span>,
        call.status,
        t('resultDuration', Math.round(call.durationMs)),
        cookies.length === 0 ? t('resultNoCookies') : <Cookies key="cookies" names={cookies} />,
      ]}
    />
  );
}

function Cookies({ names }: { names: readonly string[] }) {
  const { t } = useTools();
  return (
    <span>
      {plural(t, 'resultCookiesRemoved', names.length)} <code>{names.join(', ')}</code>
    </span>
  );
}
