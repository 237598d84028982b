import type { Examination } from '../findings/examine.ts';

/** What is wrong with the document that is looked at. */
export interface FindingsView extends Examination {
  /** Ids of findings that the user does not want to hear of on this site; they are among `findings` as well. */
  readonly dismissed: ReadonlySet<string>;
}
