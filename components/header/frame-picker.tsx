import { useId } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/translate.ts';
import type { FrameState } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { shownSession } from '../sessions/shown-session.ts';
import { shortNameOf } from '../sessions/who.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { shortenMiddle } from '../values/shorten.ts';
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
      {describe(t, frame)}
    </option>
  ));
}

/** Where the frame is, which type of instance it uses and who is signed in there. */
function describe(t: Translate, frame: FrameState): string {
  const address = shortAddress(frame.url);
  const place = frame.frameId === 0 ? t('frameTop', address) : address;
  const clerk = instanceOf(frame);
  if (!clerk) return place;
  const type = clerk.instance.type;
  const session = shownSession(clerk);
  return [
    place,
    type && t(type === 'development' ? 'headerDevelopment' : 'headerProduction'),
    session ? shortNameOf(session) : clerk.client?.sessions.length === 0 && t('headerSignedOut'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function shortAddress(address: string): string {
  const url = URL.parse(address);
  const isOnWeb = url?.protocol.startsWith('http') ?? false;
  return shortenMiddle(url && isOnWeb ? `${url.host}${url.pathname.replace(/\/$/, '')}` : address);
}
