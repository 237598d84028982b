import * as z from 'zod/mini';

// Extension pages forbid `eval`, which zod would try; this must run before any schema is made.
z.config({ ...z.locales.en(), jitless: true });

/** A text, or null where there is none. */
export const textOrNull = z.nullable(z.string());

/** A number, or null where there is none. */
export const numberOrNull = z.nullable(z.number());

/** A yes or no, or null where it is not known. */
export const flagOrNull = z.nullable(z.boolean());

/** Some texts. */
export const texts = z.array(z.string());

export { z };
