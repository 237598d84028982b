import type { PanelView } from '../../lib/panel/panel-view.ts';
import { Assumptions } from './assumptions.tsx';
import { NoVerdict } from './no-verdict.tsx';
import { Verdicts } from './verdicts.tsx';
import { WhatIf } from './what-if.tsx';
import '../styles/server-view.css';

/** What the application's server would say of this browser, why, and what would change it. */
export function ServerView({ view }: { view: PanelView }) {
  const { server } = view;
  const hasInstance = server.kind !== 'impossible' || server.because.kind !== 'no-instance';
  return (
    <div class="server-view">
      {server.kind === 'judged' ? (
        <>
          <Verdicts view={view} judged={server} />
          <WhatIf view={view} judged={server} />
        </>
      ) : (
        <NoVerdict missing={server} view={view} />
      )}
      {hasInstance && <Assumptions server={server} />}
    </div>
  );
}
