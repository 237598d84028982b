import { useId } from 'preact/hooks';
import type { FrameState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useTools } from '../tools.ts';
import { frameWords } from './frame-words.ts';
import { framesToChoose } from './frames-to-choose.ts';

/** Chooses the frame that the panel looks at. Not there while there is nothing to choose. */
export function FramePicker({ view: { state, frame } }: { view: PanelView }) {
  const { t, actions } = useTools();
  const id = useId();
  const { open, closed } = framesToChoose(state?.frames ?? [], frame);
  if (!frame || open.length + closed.length < 2) return null;
  return (
    <span class="frame-picker">
      <label for={id}>{t('frameLabel')}</label>
      <select
        id={id}
        class="select"
        title={frame.url}
        value={String(frame.frameId)}
        onChange={(event) => actions.chooseFrame(Number(event.currentTarget.value))}
      >
        <FrameOptions frames={open} />
        {closed.length > 0 && (
          <optgroup label={t('connectionNoAccess')}>
            <FrameOptions frames={closed} />
          </optgroup>
        )}
      </select>
    </span>
  );
}

function FrameOptions({ frames }: { frames: readonly FrameState[] }) {
  const { t } = useTools();
  return frames.map((frame) => (
    <option key={frame.frameId} value={String(frame.frameId)}>
      {frameWords(t, frame)}
    </option>
  ));
}
