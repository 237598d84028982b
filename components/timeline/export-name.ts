import type { PanelView } from '../../lib/panel/panel-view.ts';

/** A name for a file that says of what and when it is: `clerk-timeline-app.example.com-2026-11-23-15-04-05.json`. */
export function exportName(what: 'timeline' | 'support' | 'storage-state', view: PanelView, ending: string): string {
  const host = URL.parse(view.frame?.url ?? '')?.host.replace(/[^\w.-]/g, '-');
  const time = new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-');
  return `${['clerk', what, host, time].filter(Boolean).join('-')}.${ending}`;
}
