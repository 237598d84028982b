import type { Client } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { useLate } from '../tabs/use-late.ts';

/** Loads what the tab shows. */
export const loadAttempts = () => import('./attempts.tsx');

/** The sign-in and the sign-up in progress. */
export function AttemptsTab({ client }: { client: View<Client> }) {
  const late = useLate(loadAttempts);
  return late && <late.Attempts client={client} />;
}
