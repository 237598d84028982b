import { textsIn } from '../texts.ts';

/** The English texts. */
export const t = textsIn('en');
