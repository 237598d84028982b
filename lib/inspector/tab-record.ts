import { belongsToHost } from '../cookies/cookie.ts';
import type { RunningSimulation } from '../protocol/simulation.ts';
import type { TabRecording } from '../recording/tab-recording.ts';
import { type CookieChangeInfo, cookieEvents } from '../timeline/cookie-changes.ts';
import type { EventContent, EventDraft } from '../timeline/event.ts';
import type { Verdicts } from '../timeline/moment.ts';
import type { FrameInput } from '../timeline/record-frame.ts';
import type { FindingChanges, NotedFindings } from './noted-findings.ts';
import type { RunningAction } from './running-action.ts';
import type { DocumentSecrets } from './secrets.ts';
import type { ActionResult, FrameState } from './state.ts';

const NO_VERDICTS: Verdicts = { document: null, fetch: null };

/** Tells the recording of a tab what its inspector sees. Holds the secrets of its documents, in memory only. */
export class TabRecord {
  readonly #recording: Pick<TabRecording, 'record' | 'acted' | 'observe'>;
  readonly #frames: () => readonly FrameState[];
  readonly #findings: NotedFindings;
  readonly #now: () => number;
  /** By document id, as with the verdicts. */
  readonly #secrets = new Map<string, DocumentSecrets>();
  readonly #verdicts = new Map<string, Verdicts>();
  /** Notices of the browser that wait for the cookies to be read. */
  #changes: CookieChangeInfo[] = [];

  /** @param frames as the panel is told of them */
  constructor(
    recording: Pick<TabRecording, 'record' | 'acted' | 'observe'>,
    frames: () => readonly FrameState[],
    findings: NotedFindings,
    now: () => number,
  ) {
    this.#recording = recording;
    this.#frames = frames;
    this.#findings = findings;
    this.#now = now;
  }

  get secrets(): Iterable<DocumentSecrets> {
    return this.#secrets.values();
  }

  /** What the browser holds for a document is something else. */
  hold(secrets: DocumentSecrets): void {
    this.#secrets.set(secrets.documentId, secrets);
    this.observe();
  }

  /** A document is gone. */
  drop(documentId: string): void {
    this.#secrets.delete(documentId);
    this.#verdicts.delete(documentId);
    this.#findings.drop(documentId);
  }

  /** What the panel shows may be something else. */
  observe(): void {
    this.#recording.observe(this.#inputs());
  }

  /** The browser noticed a change; what it comes to is told with `cookiesRead`. */
  cookieChanged(info: CookieChangeInfo): void {
    this.#changes.push(info);
  }

  /** The documents' cookies were read after some changes. */
  cookiesRead(hosts: readonly string[]): void {
    const changes = this.#changes.filter(({ cookie }) => hosts.some((host) => belongsToHost(cookie, host)));
    this.#changes = [];
    for (const event of cookieEvents(changes)) this.#record(event, null);
  }

  /** The panel told what the application's server would decide. */
  judged(documentId: string, verdicts: Verdicts): void {
    const before = this.#verdicts.get(documentId) ?? NO_VERDICTS;
    this.#verdicts.set(documentId, verdicts);
    for (const request of ['document', 'fetch'] as const) {
      const verdict = verdicts[request];
      if (!verdict || JSON.stringify(verdict) === JSON.stringify(before[request])) continue;
      const said =
        verdict.kind === 'verdict'
          ? { status: verdict.status, reason: verdict.reason }
          : { status: 'failed' as const, reason: null };
      this.#record({ kind: 'verdict', request, ...said }, documentId);
    }
  }

  /** The panel told which findings came and went. */
  found(documentId: string, changes: FindingChanges): void {
    for (const finding of this.#findings.take(documentId, changes)) {
      this.#record({ kind: 'finding', change: 'appeared', ...finding }, documentId);
    }
    for (const finding of changes.gone) this.#record({ kind: 'finding', change: 'gone', ...finding }, documentId);
  }

  /**
   * An action of the user came to its end.
   * @returns when that is kept, or lost
   */
  acted({ request }: RunningAction, result: ActionResult): Promise<void> {
    const { id, action, documentId } = request;
    const failed = result.kind === 'failed' ? result.error : null;
    const content: EventContent = {
      kind: 'action',
      action: action.name,
      result: result.kind === 'simulation-started' ? `${result.kind} ${result.simulation}` : result.kind,
      sessionId: 'sessionId' in action ? action.sessionId : null,
      errorCode: failed?.code ?? null,
      traceId: failed?.traceId ?? null,
      call: 'call' in result ? result.call : null,
    };
    return this.#recording.acted(id, this.#draft(content, documentId), this.#inputs());
  }

  /** What was simulated is no more, by the user or with the last panel. */
  simulationEnded({ simulation }: RunningSimulation): void {
    const nothingMore = { sessionId: null, errorCode: null, traceId: null, call: null };
    this.#record(
      { kind: 'action', action: 'stopSimulation', result: `simulation-stopped ${simulation.kind}`, ...nothingMore },
      null,
    );
  }

  #record(content: EventContent, documentId: string | null): void {
    this.#recording.record(this.#draft(content, documentId), this.#inputs());
  }

  #draft(content: EventContent, documentId: string | null): EventDraft {
    const frame = this.#frames().find((each) => each.documentId === documentId);
    return { ...content, at: this.#now(), frameId: frame?.frameId ?? null, documentId, cause: null };
  }

  #inputs(): readonly FrameInput[] {
    return this.#frames().map((frame) => ({
      frame,
      secrets: this.#secrets.get(frame.documentId) ?? null,
      verdicts: this.#verdicts.get(frame.documentId) ?? NO_VERDICTS,
    }));
  }
}
