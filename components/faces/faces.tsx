import type { ClientParseError, InspectorState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ParseError } from '../notices/parse-error.tsx';
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
      {name === 'scriptFailed' && <FailedScript state={view.state} />}
      {name === 'clientUnreadable' && <UnreadableClient state={view.state} />}
    </Face>
  );
}

function FailedScript({ state }: { state: InspectorState | null }) {
  const clerk = clerkOf(state);
  return clerk?.kind === 'script-failed' ? <CopyableValue value={clerk.source} /> : null;
}

function UnreadableClient({ state }: { state: InspectorState | null }) {
  const error: ClientParseError | null | undefined = instanceOf(state)?.clientError;
  return error ? <ParseError error={error} version={instanceOf(state)?.instance.version ?? null} /> : null;
}
