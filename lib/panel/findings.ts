import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { readDismissed } from '../findings/dismissed.ts';
import type { Examination } from '../findings/examine.ts';
import { type Sight, Watch } from '../findings/watch.ts';
import type { Translate } from '../i18n/translate.ts';
import type { PanelMessage } from '../protocol/panel-message.ts';
import { createDismissals, type DismissalBrowser, type Dismissals } from './dismissals.ts';
import type { FindingsView } from './findings-view.ts';
import type { SeenRequest } from './seen-request.ts';
import type { RecordListener } from './timeline-rows.ts';
import { type DocumentFindings, tellFindings } from './told-findings.ts';

/** What findings need of the browser. */
export interface FindingsBrowser extends DismissalBrowser {
  /** False while nobody can see the panel. */
  isVisible(): boolean;
  readonly t: Translate;
}

/** What the panel knows of the frame that it looks at; null while that is nothing. */
export type Looks = Omit<Sight, 'now'> | null;

/** What is wrong with the document that is looked at, kept up to date. */
export interface FindingsStore extends Pick<Dismissals, 'dismiss' | 'restore'> {
  readonly view: ReadonlySignal<FindingsView | null>;
  /** To be told of the tab's events. */
  readonly listener: RecordListener;
  /** Takes a request that DevTools saw end. */
  see(request: SeenRequest): void;
}

/** What was found in a document. */
interface Found {
  readonly documentId: string;
  readonly examination: Examination;
}

/** How long changes are gathered, ms: a frame. */
const FRAME = 16;

/** How often rules that look at the time are asked again, ms: they wait for some seconds before they call something wrong. */
const TICK = 2_000;

/**
 * Looks at what the panel looks at with all rules: when something of it changes, and as time goes by. It comes with all rules,
 * and is loaded late.
 * @param since from when on it is told of all requests, epoch ms
 */
export function createFindings(
  looks: ReadonlySignal<Looks>,
  browser: FindingsBrowser,
  tell: (message: PanelMessage) => void,
  since: number,
): FindingsStore {
  const watch = new Watch(since);
  const found = signal<Found | null>(null);
  const site = computed(() => (looks.value && URL.parse(looks.value.frame.url)?.origin) ?? null);
  const dismissals = createDismissals(site, browser, readDismissed);
  let isDue = false;
  let rounds = 0;

  const examine = async () => {
    isDue = false;
    const round = ++rounds;
    const looked = looks.peek();
    if (!looked) return;
    const examination = await watch.examine({ ...looked, now: Date.now() });
    const { documentId } = looked.frame;
    const before = found.peek();
    const isNew = before?.documentId !== documentId || before.examination !== examination;
    // What changed meanwhile is looked at by itself.
    if (round === rounds && isNew) found.value = { documentId, examination };
  };
  const examineSoon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => void examine(), FRAME);
  };

  looks.subscribe(examineSoon);
  setInterval(() => {
    if (browser.isVisible()) examineSoon();
  }, TICK);
  const lookedAt = computed(() => looks.value?.frame.documentId ?? null);
  const told = computed<DocumentFindings | null>(() => {
    if (!found.value || found.value.documentId !== lookedAt.value) return null;
    const { documentId, examination } = found.value;
    return { documentId, found: { ...examination, dismissed: dismissals.ids.value } };
  });
  tellFindings(told, browser.t, tell);
  return {
    listener: {
      took(events) {
        watch.take(events);
        examineSoon();
      },
      forgot() {
        watch.clear();
        examineSoon();
      },
    },
    see(request) {
      if (watch.see(request)) examineSoon();
    },
    view: computed(() => told.value?.found ?? null),
    dismiss: dismissals.dismiss,
    restore: dismissals.restore,
  };
}
