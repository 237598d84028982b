import { shortenEnd } from './shorten.ts';

/**
 * Text that the page or its users chose. It stays text, keeps its writing direction to itself, and when too long is
 * cut and whole in its title.
 */
export function ForeignText({ text }: { text: string }) {
  return (
    <bdi class="foreign-text" title={text}>
      {shortenEnd(text)}
    </bdi>
  );
}
