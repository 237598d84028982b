import type { ComponentChildren } from 'preact';
import type { Client } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { plural } from '../../lib/i18n/translate.ts';
import type { ActionResult, FrontendApiCall } from '../../lib/inspector/state.ts';
import { nameOf } from '../sessions/who.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';
import { Call } from './call.tsx';
import { DONE } from './done-words.ts';
import { Lifetime } from './lifetime.tsx';
import { WAY } from './way-words.ts';

interface SucceededProps {
  readonly result: Exclude<ActionResult, { kind: 'failed' }>;
  readonly client: View<Client> | null;
}

/** What an action did. */
export function Succeeded({ result, client }: SucceededProps) {
  const { t } = useTools();
  switch (result.kind) {
    case 'cache-cleared':
      return result.sessions === 0 ? t('resultNothingCached') : plural(t, 'resultCacheCleared', result.sessions);
    case 'touch-opened':
      return t('resultTouchOpened');
    case 'cookie-deleted':
      return <Sentence of="resultCookieDeleted" parts={[<code key="name">{result.name}</code>]} />;
    case 'cookie-edited':
      return <Sentence of="resultCookieEdited" parts={[<code key="name">{result.name}</code>]} />;
    case 'simulation-started':
      return t('resultSimulationStarted');
    case 'state-reset':
      return (
        <Dotted
          items={[
            t('resultStateReset'),
            result.cookies.length === 0 ? t('resultNoCookies') : <Cookies names={result.cookies} />,
            result.storageKeys.length > 0 && plural(t, 'resultStorageKeysRemoved', result.storageKeys.length),
          ]}
        />
      );
    case 'sign-in-saved':
      return <Sentence of="resultSignInSaved" parts={[<ForeignText key="name" text={result.savedAs} />]} />;
    case 'sign-in-switched':
      return (
        <Called
          call={result.call}
          what={<Sentence of="resultSignInSwitched" parts={[<ForeignText key="name" text={result.savedAs} />]} />}
        />
      );
    case 'sign-ins-forgotten':
      return plural(t, 'resultSignInsForgotten', result.count);
    case 'visitor-started':
      return t('resultVisitorStarted');
    case 'test-user-signed-in':
      return (
        <Called
          call={result.call}
          what={
            <Sentence
              of={result.signedUp ? 'resultTestUserSignedUp' : 'resultTestUserSignedIn'}
              parts={[<ForeignText key="email" text={result.email} />]}
            />
          }
        />
      );
    case 'sessions-removed':
      return (
        <Called call={result.call} what={plural(t, 'resultSessionsRemoved', result.sessions)}>
          {result.cookies.length === 0 ? t('resultNoCookies') : <Cookies names={result.cookies} />}
        </Called>
      );
    case 'client-created':
    case 'client-destroyed':
      return <Called call={result.call} what={t(DONE[result.kind])} />;
    case 'session-touched':
    case 'session-ended':
    case 'session-removed':
    case 'session-activated':
      return (
        <Called call={result.call} what={t(DONE[result.kind])} who={<Who client={client} id={result.sessionId} />} />
      );
    case 'token-minted':
      return (
        <Called
          call={result.call}
          what={result.template === null ? t('resultTokenMinted') : t('resultTemplateTokenMinted', result.template)}
          who={<Who client={client} id={result.sessionId} />}
        >
          <Lifetime at={result.at} expiresAt={result.expiresAt} />
        </Called>
      );
  }
}

interface CalledProps {
  readonly call: FrontendApiCall;
  /** What it did. */
  readonly what: ComponentChildren;
  /** Whose session it was about. */
  readonly who?: ComponentChildren;
  /** More facts. */
  readonly children?: ComponentChildren;
}

/** A call that was answered: what it did, how it was answered, and by which way it went. */
function Called({ call, what, who, children }: CalledProps) {
  const { t } = useTools();
  return (
    <Dotted
      items={[
        <span key="what">
          <Call text={`${call.method} ${call.path}`} />
          {': '}
          {what} {who}
        </span>,
        call.status,
        t('resultDuration', Math.round(call.durationMs)),
        t(WAY[call.way]),
        children,
      ]}
    />
  );
}

/** Whose session it is, while the Client still has it. */
function Who({ client, id }: { client: View<Client> | null; id: string }) {
  const session = client?.sessions.find((candidate) => candidate.id === id);
  return session ? <>({<ForeignText text={nameOf(session)} />})</> : null;
}

function Cookies({ names }: { names: readonly string[] }) {
  const { t } = useTools();
  return (
    <span>
      {plural(t, 'resultCookiesRemoved', names.length)} <code>{names.join(', ')}</code>
    </span>
  );
}
