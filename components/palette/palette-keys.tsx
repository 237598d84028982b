import type { MessageKey } from '../../lib/i18n/translate.ts';
import { useTools } from '../tools.ts';
import { PALETTE_KEYS } from './palette-mode.ts';

const KEYS: readonly (readonly [key: string, words: MessageKey])[] = [
  ['↑ ↓', 'paletteKeyMove'],
  ['Enter', 'paletteKeyChoose'],
  ['Esc', 'paletteKeyClose'],
  [PALETTE_KEYS.commands, 'paletteTitle'],
  [PALETTE_KEYS.search, 'searchTitle'],
];

/** The keys of the palette, and those that open it. */
export function PaletteKeys() {
  const { t } = useTools();
  return (
    <ul class="palette-keys" aria-label={t('paletteKeys')}>
      {KEYS.map(([key, words]) => (
        <li key={key}>
          <kbd>{key}</kbd> {t(words)}
        </li>
      ))}
    </ul>
  );
}
