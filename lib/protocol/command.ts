/** A call to the Frontend API that the hook makes through the page's own clerk-js. */
export type ResourceCall = 'PUT /client' | 'DELETE /client' | 'DELETE /client/sessions';

/** What a page can be asked to do: a closed list, since every other word would let a message choose what runs. */
export type PageCommand =
  /** Answered by a `response`. */
  | { readonly name: 'call'; readonly call: ResourceCall }
  /** Answered by `done` with the number of sessions whose tokens were cached. */
  | { readonly name: 'clearCache' }
  /** Goes to the touch address; answered by `done` before the page unloads. */
  | { readonly name: 'openTouchUrl'; readonly redirectUrl: string };

/** From the worker through the bridge to the hook. An id is carried out once, however often it arrives. */
export type DownMessage =
  | { readonly kind: 'command'; readonly id: string; readonly command: PageCommand }
  /** Say everything again: the other side was started anew. */
  | { readonly kind: 'report' }
  /** Nobody looks any more: be silent. */
  | { readonly kind: 'close' };
