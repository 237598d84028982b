import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CodeExplanation, explainCode } from '../../lib/findings/error-codes.ts';

/** One for all codes of the panel; null until it is loaded, which the panel's first paint does not wait for. */
const explainer = signal<typeof explainCode | null>(null);

/** Loads the words. Without them, as when the extension was updated under an open panel, codes stand as they are. */
export async function loadExplanations(): Promise<void> {
  if (explainer.value) return;
  const module = await import('../../lib/findings/error-codes.ts').catch(() => null);
  explainer.value = module?.explainCode ?? null;
}

/** What a code means and what to do; null for one that is not known, and until the words are loaded. */
export function useExplanation(code: string): CodeExplanation | null {
  useEffect(() => void loadExplanations(), []);
  return explainer.value?.(code) ?? null;
}
