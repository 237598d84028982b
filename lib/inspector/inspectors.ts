import type { PanelMessage } from '../protocol/panel-message.ts';
import { Inspector, type PanelLine } from './inspector.ts';
import type { InspectorBrowser, SavedInspector } from './inspector-browser.ts';

/** How long bridges wait for their panel when a worker starts anew, in milliseconds; panels come back at once. */
const PANEL_RETURN = 5_000;

/** Who inspects which tab. */
export class Inspectors {
  readonly #byTab = new Map<number, Inspector>();
  readonly #browserFor: (tabId: number) => InspectorBrowser;
  readonly #applyUpdate: () => void;
  /** Version of the extension that the browser has ready. */
  #updateWaiting: string | null = null;

  constructor(browserFor: (tabId: number) => InspectorBrowser, applyUpdate: () => void) {
    this.#browserFor = browserFor;
    this.#applyUpdate = applyUpdate;
  }

  /** Takes up what a stopped worker left. A tab whose panel does not come back was closed meanwhile. */
  restore(saved: ReadonlyMap<number, SavedInspector>): void {
    for (const [tabId, kept] of saved) {
      const inspector = new Inspector(this.#browserFor(tabId), kept);
      this.#byTab.set(tabId, inspector);
      setTimeout(() => this.#closeIfUnseen(tabId, inspector), PANEL_RETURN);
    }
  }

  /** The inspector of a tab, if a panel is open for it. */
  of(tabId: number): Inspector | undefined {
    return this.#byTab.get(tabId);
  }

  all(): Iterable<Inspector> {
    return this.#byTab.values();
  }

  /** The browser has a newer version of the extension ready. */
  updateWaiting(version: string): void {
    this.#updateWaiting = version;
    for (const inspector of this.all()) inspector.updateWaiting(version);
  }

  /**
   * A panel's side of the conversation.
   * @param line how to answer it
   * @returns what to do with each of its messages, and with its end
   */
  panel(line: PanelLine): { heard(message: PanelMessage): Promise<void>; closed(): void } {
    let tabId: number | null = null;
    return {
      heard: async (message) => {
        if (message.kind === 'open') {
          tabId = message.tabId;
          return this.#opened(tabId).open(line);
        }
        const inspector = tabId === null ? undefined : this.of(tabId);
        switch (message.kind) {
          case 'act':
            return inspector?.act(message.request);
          case 'announce':
            return inspector?.announced(message.documentId, message.announcement);
          case 'seen':
            return inspector?.seen(message.frontendApiHost);
          case 'served':
            return inspector?.served(message.answer);
          case 'judged':
            return inspector?.judged(message.documentId, message.verdicts);
          case 'found':
            return inspector?.found(message.documentId, message);
          case 'recording':
            return inspector?.setRecording(message.change);
          case 'export': {
            const answer = await inspector?.forExport(message);
            // Without an answer the panel asks again.
            if (!answer) return;
            line({ kind: 'exported', id: message.id, ...answer });
            return line({ kind: 'accepted', id: message.id });
          }
          case 'stop-simulation':
            await inspector?.stopSimulation();
            return line({ kind: 'accepted', id: message.id });
          case 'apply-update':
            // What is kept in memory would be lost.
            return inspector?.isReadOnly === false ? this.#applyUpdate() : undefined;
        }
      },
      closed: () => {
        const inspector = tabId === null ? undefined : this.of(tabId);
        if (tabId === null || !inspector) return;
        inspector.closePanel(line);
        this.#closeIfUnseen(tabId, inspector);
      },
    };
  }

  #opened(tabId: number): Inspector {
    const inspector = this.#byTab.get(tabId) ?? new Inspector(this.#browserFor(tabId), null, this.#updateWaiting);
    this.#byTab.set(tabId, inspector);
    return inspector;
  }

  #closeIfUnseen(tabId: number, inspector: Inspector): void {
    if (inspector.hasPanel) return;
    this.#byTab.delete(tabId);
    inspector.close();
  }
}
