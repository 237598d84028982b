import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Way } from '../../lib/inspector/state.ts';

/** The way that an action took. */
export const WAY: Readonly<Record<Way, MessageKey>> = { page: 'resultThroughPage', direct: 'resultDirectly' };
