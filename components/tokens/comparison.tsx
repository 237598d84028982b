import { useState } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { compareTokens } from '../../lib/tokens/compare-tokens.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { shortenEnd } from '../values/shorten.ts';
import { DifferenceTable } from './difference-table.tsx';
import { type ShownToken, tokenAt } from './held-tokens.ts';
import { titleOf } from './naming.ts';

interface ComparisonProps {
  readonly shown: ShownToken;
  /** The same token, known to be a JWT. */
  readonly token: Jwt;
  readonly tokens: readonly ShownToken[];
  readonly view: PanelView;
}

/** A token beside another one that is chosen, claim by claim. */
export function Comparison({ shown, token, tokens, view }: ComparisonProps) {
  const { t } = useTools();
  const [key, setKey] = useState('');
  const [hidesSame, setHidesSame] = useState(false);
  const client = instanceOf(view.frame)?.client ?? null;
  const others = tokens.filter((other) => other.token.form === 'jwt' && other.text !== shown.text);
  const other = tokenAt(others, key)?.token;
  if (others.length === 0) return <p class="none">{t('tokenCompareAlone')}</p>;
  return (
    <div class="comparison">
      <div class="comparison-controls">
        <select
          class="select"
          aria-label={t('tokenCompareWith')}
          value={other ? key : ''}
          onChange={(event) => setKey(event.currentTarget.value)}
        >
          <option value="">{t('tokenCompareChoose')}</option>
          {others.map((each) => (
            <option key={each.sources[0].key} value={each.sources[0].key}>
              {shortenEnd(titleOf(each, client, t))}
            </option>
          ))}
        </select>
        {other && (
          <label>
            <input
              type="checkbox"
              checked={hidesSame}
              onChange={(event) => setHidesSame(event.currentTarget.checked)}
            />{' '}
            {t('tokenCompareHideSame')}
          </label>
        )}
      </div>
      {other?.form === 'jwt' && (
        <DifferenceTable id={shown.sources[0].key} differences={compareTokens(token, other)} hidesSame={hidesSame} />
      )}
    </div>
  );
}
