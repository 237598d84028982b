import type { Equip } from './equipment.ts';
import { describeSettings } from './settings.ts';

/**
 * The script that comes into the page's world once a clerk-js is there: it lets the hook tell of settings. A page without
 * Clerk is spared it.
 * @param channel name of the event for which the hook listens
 */
export default function settingsReader(channel: string): void {
  const detail: Equip = () => ({ describeSettings });
  document.dispatchEvent(new CustomEvent(channel, { detail }));
}
