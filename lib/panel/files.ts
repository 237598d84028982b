import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExportAnswer, ExportRequest } from '../protocol/panel-message.ts';
import type { OpenedFile } from './opened-file.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import type { TimelineSource } from './timeline-rows.ts';

/** What files need of the browser. */
export interface FilesBrowser {
  /** Of the extension. */
  readonly version: string;
  /** The recorded events of the tab. */
  readonly timeline: TimelineSource;
  /** Values in the local storage of a frame, by key, as far as the page gives them; the top frame's without an address. */
  readStorage(frameUrl: string | null, keys: readonly string[]): Promise<Readonly<Record<string, string>>>;
  download(name: string, file: Blob): void;
}

/** What goes out of the panel as a file, and the file that is looked at in it. */
export interface Files {
  readonly opened: ReadonlySignal<OpenedFile | null>;
  readonly actions: Pick<PanelActions, 'exportTimeline' | 'exportStorageState' | 'download' | 'openFile' | 'closeFile'>;
}

/**
 * Writes and opens files. The code for it is loaded when it is first needed.
 * @param live the panel as it shows the page
 * @param ask asks the worker for its part of an export
 */
export function createFiles(
  browser: FilesBrowser,
  live: ReadonlySignal<PanelView>,
  ask: (request: ExportRequest) => Promise<ExportAnswer>,
): Files {
  const opened = signal<OpenedFile | null>(null);
  return {
    opened,
    actions: {
      async exportTimeline(request) {
        const { exportRecord } = await import('./export-record.ts');
        const recorded = {
          version: browser.version,
          source: browser.timeline,
          recording: live.peek().state?.recording,
        };
        return opened.peek()?.exported() ?? exportRecord(recorded, request, ask);
      },
      async exportStorageState(instance, cookies) {
        const { exportStorageState } = await import('./export-storage-state.ts');
        return exportStorageState(browser, live.peek(), instance, cookies);
      },
      download: browser.download,
      async openFile(file) {
        const { openTimelineFile } = await import('./opened-file.ts');
        opened.value = await openTimelineFile(file);
      },
      closeFile() {
        opened.value = null;
      },
    },
  };
}
