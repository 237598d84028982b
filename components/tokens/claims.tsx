import { languageOf } from '../../lib/i18n/translate.ts';
import type { Claim } from '../../lib/tokens/claim.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { bytesInWords } from './bytes-in-words.ts';
import { ClaimValue } from './claim-value.tsx';
import { CLAIM_WORDS, claimHint } from './claim-words.ts';

interface ClaimsProps {
  /** Names the list among all secrets of the tab. */
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly token: Jwt;
}

/** Header fields or claims: meaning and name, value, and at the right what each adds to the size. */
export function Claims({ id, claims, token }: ClaimsProps) {
  const { t } = useTools();
  if (claims.length === 0) return <p class="none">{t('tokenNoClaims')}</p>;
  const largest = Math.max(...claims.map(({ bytes }) => bytes));
  return (
    <dl class="claims">
      {claims.flatMap((claim) => [
        <ClaimRow key={JSON.stringify(claim.path)} id={id} claim={claim} token={token} largest={largest} />,
        ...(claim.kind === 'claims'
          ? claim.claims.map((part) => (
              <ClaimRow key={JSON.stringify(part.path)} id={id} claim={part} token={token} largest={largest} />
            ))
          : []),
      ])}
    </dl>
  );
}

interface ClaimRowProps extends Omit<ClaimsProps, 'claims'> {
  readonly claim: Claim;
  /** Bytes of the largest claim beside it. */
  readonly largest: number;
}

function ClaimRow({ id, claim, token, largest }: ClaimRowProps) {
  const { t } = useTools();
  const hint = claimHint(claim, token);
  const isPart = claim.path.length > 1;
  return (
    <div class={isPart ? 'claim part' : 'claim'} data-claim={claim.path.join('.')} tabIndex={-1}>
      <dt>
        {claim.label !== null && <span class="claim-label">{t(CLAIM_WORDS[claim.label])}</span>}{' '}
        <code>
          <ForeignText text={claim.path.join('.')} />
        </code>
      </dt>
      <dd>
        <ClaimValue id={`${id} ${JSON.stringify(claim.path)}`} claim={claim} />
        {hint && <p class="hint">{t(hint)}</p>}
      </dd>
      <dd class="claim-size">
        <span class="claim-bar" style={{ '--share': claim.bytes / largest }} />
        <span title={bytesInWords(t, claim.bytes)}>{claim.bytes.toLocaleString(languageOf(t))}</span>
      </dd>
    </div>
  );
}
