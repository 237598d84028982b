import { type Change, pathText } from '../../lib/timeline/diff/change.ts';
import { spread } from '../../lib/timeline/diff/spread.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { CHANGE_WORDS } from './change-words.ts';

/** Changes that are listed; what follows is counted. */
const MOST = 200;

/** What became different, place by place. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTools();
  const lines = spread(changes);
  if (lines.length === 0) return <p class="none">{t('timelineNoChanges')}</p>;
  return (
    <>
      <ul class="changes">
        {lines.slice(0, MOST).map((change) => (
          <li key={pathText(change.path)} class={`change change-${change.kind}`}>
            <span class="change-kind">{t(CHANGE_WORDS[change.kind])}</span>{' '}
            <code>
              <ForeignText text={placeOf(change)} />
            </code>
            <Values change={change} />
          </li>
        ))}
      </ul>
      {lines.length > MOST && <p class="none">{t('timelineMoreChanges', lines.length - MOST)}</p>}
    </>
  );
}

/** Where it is, without the way to the document's Client or cookies, which is the same for all. */
function placeOf({ path }: Change): string {
  const [list, , ...place] = path;
  if (list !== 'frames' || place.length === 0) return pathText(path);
  return pathText(place).replace(/^page\.clerk\./, '');
}

function Values({ change }: { change: Change }) {
  if (change.kind === 'moved') return <Written value={change.ids.join(', ')} />;
  return (
    <>
      {'before' in change && (
        <del>
          <Written value={change.before} />
        </del>
      )}
      {'after' in change && (
        <ins>
          <Written value={change.after} />
        </ins>
      )}
    </>
  );
}

function Written({ value }: { value: unknown }) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return (
    <code>
      <ForeignText text={text} />
    </code>
  );
}
