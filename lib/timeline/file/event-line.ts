import { pathText } from '../diff/change.ts';
import type { TimelineEvent } from '../event.ts';
import type { MomentStep } from '../moment.ts';
import { handshakeReason, handshakeStop } from '../network/server-answer.ts';

/** Changes that are named one by one; of more only their number is told. */
const MOST_CHANGES = 3;

/** An event in one line of English, for a report. */
export function eventLine(event: TimelineEvent): string {
  switch (event.kind) {
    case 'client':
      return `Client changed${changes(event.step)}`;
    case 'call':
      return [`${event.method} ${event.path}`, answer(event), ...event.codes, `${event.durationMs} ms`].join(' · ');
    case 'document':
    case 'fetch': {
      const stop = handshakeStop(event);
      const facts = [
        `${event.kind} ${event.url}`,
        answer(event),
        event.redirectUrl === null ? null : `to ${event.redirectUrl}`,
        stop && `handshake: ${stop}`,
        handshakeReason(event),
        event.authStatus,
        event.authReason,
      ];
      return [...new Set(facts)].filter((fact) => fact !== null).join(' · ');
    }
    case 'cookie':
      return `Cookie ${event.name} of ${event.domain} ${event.change} (${event.browserCause})`;
    case 'token':
      return `Token for ${event.sessionId}, ${event.template === null ? 'session' : `template ${event.template}`}, jti ${event.jti}`;
    case 'verdict':
      return `Server would say to a ${event.request}: ${event.status}${event.reason === null ? '' : ` (${event.reason})`}`;
    case 'action':
      return `Asked for ${event.action}: ${event.errorCode ?? event.result}`;
    case 'finding':
      return `Finding ${event.rule} ${event.change}: ${event.title}`;
    case 'began':
      return 'Recording began';
    case 'navigated':
      return `Navigated to ${event.url}`;
    case 'gap':
      return `Nothing recorded since ${new Date(event.since).toISOString()} (${event.because})`;
  }
}

function answer({ status, netError }: { readonly status: number; readonly netError: string | null }): string {
  return status === 0 ? (netError ?? 'no answer') : String(status);
}

function changes(step: MomentStep | null): string {
  const paths = step?.kind === 'patches' ? step.patches.map(({ path }) => path) : [];
  const client = paths.flatMap((path) => (path.includes('client') ? [path.slice(path.indexOf('client') + 1)] : []));
  if (client.length === 0) return '';
  return client.length > MOST_CHANGES ? ` in ${client.length} places` : `: ${client.map(pathText).join(', ')}`;
}
