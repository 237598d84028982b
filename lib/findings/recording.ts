import type {
  BearerRequest,
  ClockSample,
  DocumentCookies,
  SeenCall,
  SeenLoad,
  SeenNavigation,
  SessionsChange,
} from './traffic.ts';

/** What was recorded of a tab; a list is null where nothing records it. Oldest first. */
export interface Recording {
  /** When it began, epoch ms. */
  readonly since: number;
  readonly calls: readonly SeenCall[];
  readonly navigations: readonly SeenNavigation[];
  readonly sessions: readonly SessionsChange[];
  readonly documentCookies: readonly DocumentCookies[] | null;
  readonly bearers: readonly BearerRequest[] | null;
  readonly loads: readonly SeenLoad[] | null;
  readonly clock: readonly ClockSample[] | null;
}
