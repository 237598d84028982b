import type { Place } from '../../lib/findings/finding.ts';
import type { TabId } from './chosen-tab.ts';

/** Tabs that show properties under Clerk's own names. */
type PropertyTab = 'client' | 'attempts' | 'instance';

/** A place in one of the tabs that something leads to: where a finding can be seen, or what was searched for. */
export type Destination =
  | Place
  /** A tab as a whole. */
  | { readonly tab: TabId }
  /** A finding by its id. */
  | { readonly tab: 'findings'; readonly finding: string }
  /** What a reset would remove, with its confirmation. */
  | { readonly tab: 'cookies'; readonly part: 'reset' }
  /** The field with a cookie's value. */
  | { readonly tab: 'cookies'; readonly part: 'edit'; readonly cookie: string }
  /** The fields for the name of a sign-in that is saved, and for the address of a test user. */
  | { readonly tab: 'sessions'; readonly part: 'save-sign-in' | 'test-user' }
  /** The field for the JWT template of a token for a session. */
  | { readonly tab: 'sessions'; readonly part: 'template'; readonly sessionId: string }
  /** The controls that save a timeline, or that open one. */
  | { readonly tab: 'timeline'; readonly part: 'export' | 'file' }
  /** A property by its place, `signIn.status`, or by its name where it has none. */
  | { [Tab in PropertyTab]: { readonly tab: Tab; readonly property: string } }[PropertyTab];

/** True for a destination that is a tab as a whole. */
export function isWholeTab(destination: Destination): boolean {
  return Object.keys(destination).length === 1 || ('sessionId' in destination && destination.sessionId === null);
}
