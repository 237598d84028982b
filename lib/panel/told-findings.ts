import type { ReadonlySignal } from '@preact/signals';
import type { Finding } from '../findings/finding.ts';
import type { Translate } from '../i18n/translate.ts';
import type { NotedFinding, PanelMessage } from '../protocol/panel-message.ts';
import type { FindingsView } from './findings-view.ts';

/** What was found in a document. */
export interface DocumentFindings {
  readonly documentId: string;
  readonly found: FindingsView;
}

type Told = Extract<PanelMessage, { kind: 'found' }>;

/**
 * Tells which findings came and went, so that it is recorded. Of those that were dismissed none comes.
 * @param view null while nothing is known; what was known of a document holds until something else is
 */
export function tellFindings(
  view: ReadonlySignal<DocumentFindings | null>,
  t: Translate,
  tell: (message: Told) => void,
): void {
  /** What has come and not gone, by document. */
  const present = new Map<string, ReadonlyMap<string, NotedFinding>>();
  view.subscribe((told) => {
    if (!told) return;
    const { documentId, found } = told;
    const before = present.get(documentId) ?? new Map();
    const now = new Map(
      found.findings
        .filter(({ id }) => before.has(id) || !found.dismissed.has(id))
        .map((finding) => [finding.id, before.get(finding.id) ?? noteOf(finding, t)]),
    );
    present.set(documentId, now);
    const appeared = [...now.values()].filter(({ findingId }) => !before.has(findingId));
    const gone = [...before.values()].filter(({ findingId }) => !now.has(findingId));
    if (appeared.length + gone.length > 0) tell({ kind: 'found', documentId, appeared, gone });
  });
}

function noteOf({ id, rule, severity, statement }: Finding, t: Translate): NotedFinding {
  return { findingId: id, rule, severity, title: t(statement.key, ...statement.values) };
}
