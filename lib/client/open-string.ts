/**
 * One of the strings known today, or any other: the Frontend API gains values without notice, and a model that shows
 * the state of a page must show those too.
 */
export type OpenString<Known extends string> = Known | (string & Record<never, never>);
