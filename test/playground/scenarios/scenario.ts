import type { Severity } from '../../../lib/findings/finding.ts';
import type { RuleId } from '../../../lib/findings/rule-id.ts';
import type { Lab } from './lab.ts';

/** A situation, mostly a wrong one, that anybody can get into on the playground. */
export interface Scenario {
  /** The rule that it is for: `R08`; further ones of a rule have a word more, `R39-token`, healthy ones only words: `cold-load`. */
  readonly name: string;
  /** What is wrong, in a line. */
  readonly title: string;
  /**
   * Host of the page. Default: the name below `localhost`, over http, as those below `test` are, for which a browser lets a
   * page do less. Others are over https. Only browsers that were started with `hostResolverRules` get to these two.
   */
  readonly host?: string;
  /** Sets up the servers, anew for every visit, and says where the page is: a path of the host, or a whole address. */
  prepare(lab: Lab): string | Promise<string>;
  /** Buttons that the page then presses itself, in this order, once clerk-js has loaded or failed to. */
  readonly steps?: readonly string[];
  /** A part of the address of the frame that the panel is to look at; the page itself when left out. */
  readonly frame?: string;
  /** What the panel then finds: all errors and warnings, and the infos that matter here. */
  readonly finds: readonly ExpectedFinding[];
}

/** Rule and severity: `R08 error`. */
export type ExpectedFinding = `${RuleId} ${Severity}`;

/** Where to get into a scenario: the servers are set up, what the browser holds of an earlier visit goes, and the page comes. */
export function addressOf({ name, host = `${name}.localhost` }: Scenario, plainPort: number): string {
  const origin = /\.(?:localhost|test)$/.test(host) ? `http://${host.toLowerCase()}:${plainPort}` : `https://${host}`;
  return `${origin}/scenarios/${name}`;
}
