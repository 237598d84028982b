import type { Client } from '../client/index.ts';
import type { Difference } from './state.ts';

/**
 * Where the page and the last Frontend API payload disagree. Compared is what decides over who is signed in; times
 * and profiles differ for a moment in healthy pages too.
 * @param at when the payload came, epoch milliseconds
 */
export function differences(page: Client, frontendApi: Client, at: number): readonly Difference[] {
  const mine = decisive(page);
  const theirs = decisive(frontendApi);
  const paths = new Set([...mine.keys(), ...theirs.keys()]);
  return [...paths].flatMap((path) => {
    const [ours, other] = [mine.get(path) ?? 'null', theirs.get(path) ?? 'null'];
    return ours === other ? [] : [{ path, page: ours, frontendApi: other, at }];
  });
}

function decisive({ id, lastActiveSessionId, sessions, signIn, signUp }: Client): ReadonlyMap<string, string> {
  const fields: [string, string | null | undefined][] = [
    ['id', id],
    ['lastActiveSessionId', lastActiveSessionId],
    ...sessions.map((session): [string, string] => [`sessions[${session.id}].status`, session.status]),
    ['signIn.id', signIn?.id],
    ['signIn.status', signIn?.status],
    ['signUp.id', signUp?.id],
    ['signUp.status', signUp?.status],
  ];
  return new Map(fields.flatMap(([path, value]) => (value ? [[path, value]] : [])));
}
