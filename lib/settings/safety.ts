/** What a user can switch on to be kept from mistakes, by the name under which it is stored. */
export interface Safety {
  /** No action is carried out at all. */
  readonly readOnly: boolean;
  /** To be asked before it acts on a production instance: these by themselves, and all other actions together. */
  readonly askClearCache: boolean;
  readonly askRemoveSessions: boolean;
  readonly askDestroyClient: boolean;
  readonly askOthers: boolean;
}

/** One of the switches. */
export type SafetySwitch = keyof Safety;

/** How it is until a user says otherwise. */
export const SAFETY_DEFAULTS: Safety = {
  readOnly: false,
  askClearCache: false,
  askRemoveSessions: false,
  askDestroyClient: true,
  askOthers: false,
};

/** In the order in which they are shown. */
export const SAFETY_SWITCHES = Object.keys(SAFETY_DEFAULTS) as readonly SafetySwitch[];

/** Everything on: what holds where nobody knows what the user wants. */
export const SAFEST: Safety = {
  readOnly: true,
  askClearCache: true,
  askRemoveSessions: true,
  askDestroyClient: true,
  askOthers: true,
};
