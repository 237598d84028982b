import type { ComponentChildren } from 'preact';

/** A list or form with nothing in it: says so, why, and how it fills. */
export function Empty({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}
