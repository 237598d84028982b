import type { PanelView } from '../../lib/panel/panel-view.ts';
import { Assumptions } from './assumptions.tsx';
import { NoVerdict } from './no-verdict.tsx';
import { Verdicts } from './verdicts.tsx';
import { WhatIf } from './what-if.tsx';
import '../styles/server-view.css';

/** What the application's server would say of this browser, why, and what would change it. Of the past only what it would have said. */
export function ServerView({ view }: { view: PanelView }) {
  const { server, past } = view;
  const hasInstance = server.kind !== 'impossible' || server.because.kind !== 'no-instance';
  return (
    <div class="server-view">
      {server.kind === 'judged' ? (
        <>
          <Verdicts view={view} judged={server} />
          {!past && <WhatIf view={view} judged={server} />}
        </>
      ) : (
        <NoVerdict missing={server} view={view} />
      )}
      {hasInstance && !past && <Assumptions server={server} />}
    </div>
  );
}
