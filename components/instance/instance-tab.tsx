import type { FrameState } from '../../lib/inspector/state.ts';
import { useLate } from '../tabs/use-late.ts';

/** Loads what the tab shows. */
export const loadInstance = () => import('./instance.tsx');

/** Which instance the frame uses, and how it is set up. */
export function InstanceTab({ frame }: { frame: FrameState | null }) {
  const late = useLate(loadInstance);
  return late && <late.Instance frame={frame} />;
}
