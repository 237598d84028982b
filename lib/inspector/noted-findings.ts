import type { Severity } from '../findings/finding.ts';
import type { NotedFinding, PanelMessage } from '../protocol/panel-message.ts';

/** Findings of a document that came and went. */
export type FindingChanges = Pick<Extract<PanelMessage, { kind: 'found' }>, 'appeared' | 'gone'>;

/** How bad each finding is that came and did not go: by the id of its document, by its own. */
export type SavedFindings = Readonly<Record<string, Readonly<Record<string, Severity>>>>;

/** What panels told of findings. Two panels tell the same: what has come does not come again. */
export class NotedFindings {
  readonly #byDocument: Map<string, ReadonlyMap<string, Severity>>;

  constructor(saved: SavedFindings) {
    this.#byDocument = new Map(Object.entries(saved).map(([id, findings]) => [id, new Map(Object.entries(findings))]));
  }

  /** Takes in what a panel told, and gives those that are new. */
  take(documentId: string, { appeared, gone }: FindingChanges): readonly NotedFinding[] {
    const known = this.#byDocument.get(documentId) ?? new Map<string, Severity>();
    const present = new Map([...known, ...appeared.map(({ findingId, severity }) => [findingId, severity] as const)]);
    for (const { findingId } of gone) present.delete(findingId);
    this.#byDocument.set(documentId, present);
    return appeared.filter(({ findingId }) => !known.has(findingId));
  }

  /** How bad those are that a document has. */
  of(documentId: string): readonly Severity[] {
    return [...(this.#byDocument.get(documentId)?.values() ?? [])];
  }

  /** A document is gone. */
  drop(documentId: string): void {
    this.#byDocument.delete(documentId);
  }

  get saved(): SavedFindings {
    return Object.fromEntries([...this.#byDocument].map(([id, findings]) => [id, Object.fromEntries(findings)]));
  }
}
