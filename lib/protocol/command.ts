/** A method of the page's Client that calls the Frontend API. */
export type ClientMethod = 'create' | 'destroy' | 'removeSessions';

/** A method of one of the page's sessions that calls the Frontend API. */
export type SessionMethod = 'touch' | 'end' | 'remove';

/** What a page can be asked to do: a closed list, since every other word would let a message choose what runs. */
export type PageCommand =
  /** These are answered by the `response` of the Frontend API. */
  | { readonly name: 'client'; readonly method: ClientMethod }
  | { readonly name: 'session'; readonly method: SessionMethod; readonly sessionId: string }
  | { readonly name: 'getToken'; readonly sessionId: string; readonly template: string | null }
  | { readonly name: 'setActive'; readonly sessionId: string; readonly organizationId?: string | null }
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

/** The call that a command leads to, as clerk-js names it before it turns all verbs into GET and POST; null for none. */
export function callOf(command: PageCommand): string | null {
  switch (command.name) {
    case 'client':
      return CLIENT_CALLS[command.method];
    case 'session':
      return `POST /client/sessions/${command.sessionId}/${command.method}`;
    case 'getToken':
      return `POST /client/sessions/${command.sessionId}/tokens${command.template ? `/${command.template}` : ''}`;
    case 'setActive':
      return `POST /client/sessions/${command.sessionId}/touch`;
    case 'clearCache':
    case 'openTouchUrl':
      return null;
  }
}

const CLIENT_CALLS: Readonly<Record<ClientMethod, string>> = {
  create: 'PUT /client',
  destroy: 'DELETE /client',
  removeSessions: 'DELETE /client/sessions',
};
