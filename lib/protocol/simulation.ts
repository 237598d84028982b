/** What the Frontend API of a development instance is made to look like, in one tab. */
export type Simulation =
  /** None of the tab's requests reaches it: a rule of the browser. */
  { readonly kind: 'offline' } | ScriptedSimulation;

/** What a script in the page does to the answers that clerk-js gets. */
export type ScriptedSimulation =
  | SimulatedAnswers
  /** Session tokens are not renewed; client cookie expires soon. */
  | { readonly kind: 'expired-token' | 'touch-due' }
  /** Active sessions have a task to settle first. */
  | { readonly kind: 'pending-session'; readonly task: SessionTask };

/** How the Frontend API answers: late, or with one of Clerk's errors in the place of an answer. */
export interface SimulatedAnswers {
  readonly kind: 'slow' | SimulatedFailure;
  /** Calls that are made before Clerk has loaded in a document are left alone. */
  readonly afterLoad: boolean;
}

/** What it can fail with: status 401, 429 or 500. */
export type SimulatedFailure = 'unauthorized' | 'rate-limited' | 'server-error';

/** What a pending session can wait for, by Clerk's names. */
export const SESSION_TASKS = ['choose-organization', 'reset-password', 'setup-mfa'] as const;

/** A task that a pending session waits for. */
export type SessionTask = (typeof SESSION_TASKS)[number];

/** A simulation that is on. */
export interface RunningSimulation {
  /** Random for each. Also names the events by which its script is spoken to. */
  readonly id: string;
  readonly simulation: Simulation;
  /** Where the Frontend API is, without a slash at the end: `https://clerk.example.com`, or with the path of a proxy. */
  readonly frontendApi: string;
  /** Epoch ms. */
  readonly since: number;
  /** Ids of documents that clerk-js may have begun in before the script came, or that did not let it in. */
  readonly late: readonly string[];
}
