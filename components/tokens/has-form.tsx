import { useId, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import { type AuthorizationQuery, authorizationOf, REVERIFICATIONS } from '../../lib/tokens/authorization.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import type { Asked } from '../../lib/tokens/explain-has.ts';
import { useTools } from '../tools.ts';
import { HasAnswer } from './has-answer.tsx';

type Typed = Readonly<Record<Asked, string>>;

const NOTHING: Typed = { role: '', permission: '', feature: '', plan: '', reverification: '' };

/** What is typed as text: Clerk's name, and what such a text looks like. */
const FIELDS = [
  { asked: 'role', example: 'tokenHasRoleExample' },
  { asked: 'permission', example: 'tokenHasPermissionExample' },
  { asked: 'feature', example: 'tokenHasFeatureExample' },
  { asked: 'plan', example: 'tokenHasPlanExample' },
] as const;

const REVERIFICATION_WORDS: Readonly<Record<(typeof REVERIFICATIONS)[number], MessageKey>> = {
  strict_mfa: 'tokenReverificationStrictMfa',
  strict: 'tokenReverificationStrict',
  moderate: 'tokenReverificationModerate',
  lax: 'tokenReverificationLax',
};

/** Asks a session token what a server would ask it with `has()`, and answers with every key that is typed. */
export function HasForm({ token }: { token: Jwt }) {
  const { t } = useTools();
  const [typed, setTyped] = useState<Typed>(NOTHING);
  const id = useId();
  const known = suggestions(token);
  const set = (asked: Asked, text: string) => setTyped({ ...typed, [asked]: text });
  return (
    <div class="has">
      <p class="hint">{t('tokenHasHint')}</p>
      <div class="has-fields">
        {FIELDS.map(({ asked, example }) => (
          <label key={asked}>
            <code>{asked}</code>
            <input
              class="field"
              type="text"
              spellcheck={false}
              autocomplete="off"
              list={`${id}-${asked}`}
              placeholder={t(example)}
              value={typed[asked]}
              onInput={(event) => set(asked, event.currentTarget.value)}
            />
            <datalist id={`${id}-${asked}`}>
              {known[asked].map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </label>
        ))}
        <label>
          <code>reverification</code>
          <select
            class="select"
            value={typed.reverification}
            onChange={(event) => set('reverification', event.currentTarget.value)}
          >
            <option value="">{t('tokenReverificationNone')}</option>
            {REVERIFICATIONS.map((name) => (
              <option key={name} value={name}>
                {t(REVERIFICATION_WORDS[name])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <HasAnswer token={token} query={queryOf(typed)} />
    </div>
  );
}

/** What the token says yes to, to be chosen instead of typed. */
function suggestions(token: Jwt) {
  const allowed = authorizationOf(token);
  const names = (scoped?: { readonly organization: readonly string[]; readonly user: readonly string[] }) => [
    ...new Set([...(scoped?.organization ?? []), ...(scoped?.user ?? [])]),
  ];
  return {
    role: [allowed?.organization?.role].filter((role) => typeof role === 'string'),
    permission: [...new Set(allowed?.permissions)],
    feature: names(allowed?.features),
    plan: names(allowed?.plans),
  };
}

/** Only what was filled in is asked. */
function queryOf(typed: Typed): AuthorizationQuery {
  return Object.fromEntries(
    Object.entries(typed)
      .map(([asked, text]) => [asked, text.trim()])
      .filter(([, text]) => text !== ''),
  );
}
