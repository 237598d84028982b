import type { FrameState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ClientErrorDetails } from '../notices/client-error-details.tsx';
import { clerkOf, instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { Face } from './face.tsx';
import type { FaceName } from './face-of.ts';
import { FACE_WORDS } from './face-words.ts';
import { GrantAccess } from './grant-access.tsx';

/** The face of a view that has no Client to show, with the facts and the action that belong to it. */
export function Faces({ name, view }: { name: FaceName; view: PanelView }) {
  const { t } = useTools();
  const { tone, title, cause, remedy } = FACE_WORDS[name];
  return (
    <Face tone={tone} title={t(title)} cause={t(cause)} remedy={t(remedy)}>
      {name === 'noAccess' && <GrantAccess view={view} />}
      {name === 'scriptFailed' && <FailedScript frame={view.frame} />}
      <MissingClient frame={view.frame} />
    </Face>
  );
}

function FailedScript({ frame }: { frame: FrameState | null }) {
  const clerk = clerkOf(frame);
  return clerk && 'source' in clerk && clerk.source ? <CopyableValue value={clerk.source} /> : null;
}

/** Why there is no Client, where something went wrong with it. */
function MissingClient({ frame }: { frame: FrameState | null }) {
  const clerk = instanceOf(frame);
  return clerk?.clientError ? <ClientErrorDetails error={clerk.clientError} clerk={clerk} /> : null;
}
