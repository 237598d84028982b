import { options } from 'preact';

/**
 * Renders what several messages changed in one go: once those that are already there have been taken in. Of states that
 * follow each other faster than they are drawn, only the newest is drawn.
 */
export function renderTogether(): void {
  options.debounceRendering = (render) => void setTimeout(render);
}
