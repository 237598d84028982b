import type { DownMessage } from '../protocol/command.ts';
import { attempt } from './clerk.ts';
import { type CarriedOut, type CommandPage, carryOut, thrown } from './commands.ts';
import type { SeenResponse } from './frontend-api-calls.ts';
import type { HookTools } from './hook.ts';

/** Carries out a command and says what came of it. */
export type Answer = (message: Extract<DownMessage, { kind: 'command' }>) => Promise<void>;

/** What the hook does with commands, by what it has. */
export function answerWith(tools: HookTools): Answer {
  const carriedOut = new Map<string, Promise<CarriedOut>>();

  /** More than one may be under way: one may outlive the worker's patience and meet the next. */
  const expect = (calls: readonly string[]) => {
    let seen: SeenResponse | null = null;
    const see = (response: SeenResponse) => {
      if (calls.includes(response.call)) seen = response;
    };
    tools.expecting.add(see);
    return () => {
      tools.expecting.delete(see);
      return seen;
    };
  };
  const page: CommandPage = { find: tools.find, expect, focus: tools.focus };

  /** A worker that was stopped asks again with the same id; the command is not carried out again. */
  return async ({ id, command }) => {
    const known = carriedOut.get(id);
    const doing = known ?? carryOut(command, page);
    carriedOut.set(id, doing);
    const { outcome, afterwards } = await doing;
    const isSaid = tools.say({ kind: 'answer', id, outcome });
    if (!isSaid) tools.say({ kind: 'answer', id, outcome: thrown(new Error(TOO_LONG)) });
    if (!known && afterwards) attempt(afterwards);
    tools.reportSoon();
  };
}

const TOO_LONG = 'the answer is no JSON, or longer than can be read';
