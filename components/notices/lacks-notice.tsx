import { type MessageKey, plural } from '../../lib/i18n/translate.ts';
import type { Lack } from '../../lib/panel/panel-view.ts';
import { useTools } from '../tools.ts';
import { Notice } from './notice.tsx';

const WORDS: Readonly<Record<Exclude<Lack, 'page'>, readonly MessageKey[]>> = {
  // Which cookies a call of the extension's own would carry is not known either.
  partitions: ['lacksPartitions', 'lacksDirect'],
  'private-windows': ['lacksPrivateWindows'],
};

/** Says what is not to be had here, and why. Nothing where all is. */
export function LacksNotice({ lacks }: { lacks: readonly Lack[] }) {
  const { t } = useTools();
  const words = lacks.flatMap((lack) => (lack === 'page' ? [] : WORDS[lack]));
  return (
    <>
      {lacks.includes('page') && (
        <Notice tone="past">
          <p>
            <strong>{t('lacksPageTitle')}</strong> {t('lacksPage')}
          </p>
        </Notice>
      )}
      {words.length > 0 && (
        <Notice tone="past">
          <details>
            <summary>{plural(t, 'lacksTitle', words.length)}</summary>
            <ul>
              {words.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </details>
        </Notice>
      )}
    </>
  );
}
