/**
 * The token in a text that somebody pasted: without the line breaks and spaces that terminals and mails put in, and without
 * what it was copied with: `Authorization: Bearer`, the name of a cookie (`__session=`), quotes.
 */
export function pastedText(text: string): string {
  return (
    text
      .trim()
      .replace(/^["'`]?(?:authorization:\s*)?(?:bearer\s+)?(?:__\w+=)?["'`]?/i, '')
      // Begins where nothing alike stands before, so that each is looked at once.
      .replace(/(?<!["'`;,])["'`;,]+$/, '')
      .replace(/\s+/g, '')
  );
}
