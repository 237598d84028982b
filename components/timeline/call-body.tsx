import { useState } from 'preact/hooks';
import type { CallBody as Body } from '../../lib/panel/call-body.ts';
import type { CallEvent, TimelineEvent } from '../../lib/timeline/event.ts';
import { useTools } from '../tools.ts';

/** The body of a call's answer, when it is asked for. */
export function CallBody({ call }: { call: TimelineEvent & CallEvent }) {
  const { t, actions } = useTools();
  const [body, setBody] = useState<Body | null>(null);
  if (!body) {
    return (
      <div class="buttons">
        <button type="button" class="button" onClick={() => void actions.readBody(call).then(setBody)}>
          {t('timelineShowBody')}
        </button>
      </div>
    );
  }
  if (body.kind === 'gone') {
    return (
      <p class="none" role="status">
        {t('timelineBodyGone')}
      </p>
    );
  }
  return (
    <>
      <h4>{t('timelineBody')}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section class="call-body" aria-label={t('timelineBody')} tabIndex={0}>
        <pre dir="ltr">{body.text}</pre>
      </section>
      <p class="hint">{t(body.isCut ? 'timelineBodyCut' : 'timelineBodyHint')}</p>
    </>
  );
}
