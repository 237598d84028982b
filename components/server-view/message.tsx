/** Longest message that is shown whole, in characters: those of Clerk's code are shorter, unless they quote a claim. */
const LONGEST = 400;

/** A message of Clerk's code. It is for people, so it is cut later than other foreign texts, and whole in its title then. */
export function Message({ text }: { text: string }) {
  const isCut = text.length > LONGEST;
  return (
    <bdi class="foreign-text" title={isCut ? text : undefined}>
      {isCut ? `${text.slice(0, LONGEST)}…` : text}
    </bdi>
  );
}
