import type { MessageKey } from '../../lib/i18n/translate.ts';
import { type AuthorizationQuery, has } from '../../lib/tokens/authorization.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { explainHas, type HasPart, type HasReason, type Refusal } from '../../lib/tokens/explain-has.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { Sentence } from '../values/sentence.tsx';
import { shortenEnd } from '../values/shorten.ts';
import { StateWord } from '../values/state-word.tsx';
import { validityOf } from './validity.ts';

const REASONS: Readonly<Record<HasReason, MessageKey>> = {
  holds: 'tokenHasHolds',
  differs: 'tokenHasDiffers',
  'no-claim': 'tokenHasNoClaim',
  'no-organization': 'tokenHasNoOrganization',
  'system-permission': 'tokenHasSystemPermission',
  scope: 'tokenHasScope',
};

const REFUSALS: Readonly<Record<Refusal, MessageKey>> = {
  pending: 'tokenHasPending',
  nobody: 'tokenHasNobody',
  unreadable: 'tokenHasUnreadable',
};

/** What `has()` answers, by Clerk's own code, and which claims decided. */
export function HasAnswer({ token, query }: { token: Jwt; query: AuthorizationQuery }) {
  const { t } = useTools();
  const { answer, refused, parts } = explainHas(token, query);
  const isAsked = Object.keys(query).length > 0;
  return (
    <div class="has-answer">
      <output>
        {isAsked ? (
          <>
            <code class="has-call">{callOf(query)}</code>{' '}
            <StateWord tone={answer ? 'good' : 'bad'}>{String(answer)}</StateWord>
          </>
        ) : (
          <span class="muted">{t('tokenHasNothing')}</span>
        )}
      </output>
      {refused && <p>{t(REFUSALS[refused])}</p>}
      {refused === 'pending' && isAsked && (
        <p>
          <Sentence
            of="tokenHasPendingOption"
            parts={[
              <code key="option">{'{ treatPendingAsSignedOut: false }'}</code>,
              <strong key="answer">{String(has(token, query, false))}</strong>,
            ]}
          />
        </p>
      )}
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <li key={part.asked}>
              <StateWord tone={part.reason === 'holds' ? 'good' : 'bad'}>
                <code>{part.asked}</code>
              </StateWord>{' '}
              <Sentence of={REASONS[part.reason]} parts={[<Decisive key="claims" part={part} token={token} />]} />
            </li>
          ))}
        </ul>
      )}
      {isAsked && <WhenOver token={token} />}
    </div>
  );
}

/** The claims that decided, with their values where the token has them. */
function Decisive({ part, token }: { part: HasPart; token: Jwt }) {
  return (
    <Dotted
      items={part.claims.map((path) => {
        const value = valueAt(token.payload, path.split('.'));
        return <code key={path}>{value === undefined ? path : `${path}: ${shortenEnd(JSON.stringify(value))}`}</code>;
      })}
    />
  );
}

/** The best claims help nobody when the time of the token is over. */
function WhenOver({ token }: { token: Jwt }) {
  const { t, now } = useTools();
  return validityOf(token, now.value) === 'expired' ? <p class="muted">{t('tokenHasExpired')}</p> : null;
}

function valueAt(fields: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return fields;
  if (typeof fields !== 'object' || fields === null || !Object.hasOwn(fields, name)) return undefined;
  return valueAt((fields as Readonly<Record<string, unknown>>)[name], rest);
}

/** As an application would write it. */
function callOf(query: AuthorizationQuery): string {
  const fields = Object.entries(query).map(([asked, value]) => `${asked}: '${value.replace(/['\\]/g, '\\$&')}'`);
  return `has({ ${fields.join(', ')} })`;
}
