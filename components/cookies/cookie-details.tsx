import { useEffect, useRef, useState } from 'preact/hooks';
import type { CookieGroup, MarkedCookie } from '../../lib/cookies/inventory.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useArrival } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';
import { CookieAttributes } from './cookie-attributes.tsx';
import { CookieButtons } from './cookie-buttons.tsx';
import { ExplainedMarks } from './cookie-mark.tsx';
import { CookieName } from './cookie-name.tsx';
import { EditValue } from './edit-value.tsx';
import { LongContent } from './long-content.tsx';
import { LongValue } from './long-value.tsx';

interface CookieDetailsProps {
  readonly id: string;
  readonly view: PanelView;
  readonly group: CookieGroup;
  readonly copy: MarkedCookie;
  onClose(): void;
}

/** Everything of one cookie, and what can be done with it. Escape closes it. */
export function CookieDetails({ id, view, group, copy, onClose }: CookieDetailsProps) {
  const { t } = useTools();
  const [isEditing, setEditing] = useState(false);
  const editButton = useRef<HTMLSpanElement>(null);
  const wasEditing = useRef(false);
  const section = useRef<HTMLElement>(null);

  useEffect(() => {
    // The focus went with the field that had it.
    if (wasEditing.current && document.activeElement === document.body) {
      editButton.current?.querySelector('button')?.focus();
    }
    wasEditing.current = isEditing;
  }, [isEditing]);

  useArrival('cookies', (place) => {
    if (!('part' in place) || place.part !== 'edit' || place.cookie !== copy.key) return null;
    setEditing(true);
    return section.current?.querySelector('textarea');
  });

  return (
    <section class="cookie-details" ref={section} id={id} aria-label={t('cookieDetailsOf', copy.cookie.name)}>
      <header class="cookie-head">
        <h3>
          <CookieName cookie={copy} />
        </h3>
        <button type="button" class="button" title={t('cookieCloseHint')} onClick={onClose}>
          {t('cookieClose')}
        </button>
      </header>
      <ExplainedMarks marks={copy.marks} />
      {isEditing ? (
        <EditValue view={view} copy={copy} onEnd={() => setEditing(false)} />
      ) : (
        <>
          <LongValue copy={copy} />
          <CookieButtons view={view} copy={copy} editButton={editButton} onEdit={() => setEditing(true)} />
        </>
      )}
      <LongContent content={copy.content} />
      <CookieAttributes group={group} copy={copy} />
    </section>
  );
}
