import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import { useTools } from '../tools.ts';

/** Code points for private use, which no message contains; each stands for one part while the text is put together. */
const FIRST_MARK = 0xe000;
const MARK = /([\ue000-\ue008])/;

/** A message whose `$1`, `$2`, ... are filled with elements instead of text. */
export function Sentence({ of, parts }: { of: MessageKey; parts: readonly ComponentChildren[] }) {
  const { t } = useTools();
  const text = t(of, ...parts.map((_, index) => String.fromCharCode(FIRST_MARK + index)));
  return text.split(MARK).map((piece, index) => {
    const part = MARK.test(piece) ? parts[piece.charCodeAt(0) - FIRST_MARK] : piece;
    return <Fragment key={index}>{part}</Fragment>;
  });
}
