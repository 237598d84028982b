import { languageOf } from '../../lib/i18n/translate.ts';
import type { SelectedEvent } from '../../lib/panel/timeline-store.ts';
import { dateAndTime } from '../../lib/time/index.ts';
import type { EventId } from '../../lib/timeline/event.ts';
import type { TimelineRow } from '../../lib/timeline/row.ts';
import { useTools } from '../tools.ts';
import { CallBody } from './call-body.tsx';
import { Changes } from './changes.tsx';
import { CompareWith } from './compare-with.tsx';
import { CopyCall } from './copy-call.tsx';
import { EventFacts } from './event-facts.tsx';
import { KIND_WORDS } from './kind-words.ts';

interface EventDetailsProps {
  readonly selected: SelectedEvent;
  readonly rows: readonly TimelineRow[];
  readonly comparedWith: EventId | null;
}

/** An event in full: what is known of it, what led to it, and what changed with it. */
export function EventDetails({ selected, rows, comparedWith }: EventDetailsProps) {
  const { t, actions } = useTools();
  const { event, cause, changes, moment } = selected;
  const causing = rows.find(({ id }) => id === cause);
  return (
    <section class="event-details" aria-label={t('timelineDetails')}>
      <h3>
        {t(KIND_WORDS[event.kind])}
        <time dateTime={new Date(event.at).toISOString()}>{dateAndTime(event.at, { locale: languageOf(t) })}</time>
      </h3>
      {causing && (
        <p>
          {t('timelineCause')}{' '}
          <button type="button" class="link" onClick={() => actions.selectEvent(causing.id)}>
            {t(KIND_WORDS[causing.kind])} <bdi>{causing.subject}</bdi>
          </button>
        </p>
      )}
      <EventFacts event={event} />
      {event.kind === 'call' && <CopyCall call={event} />}
      {event.kind === 'call' && <CallBody key={event.id} call={event} />}
      {moment && (
        <>
          <h4>{t('timelineChanges')}</h4>
          <CompareWith rows={rows} selectedId={event.id} comparedWith={comparedWith} />
          <Changes changes={changes} />
        </>
      )}
    </section>
  );
}
