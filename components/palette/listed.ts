import { misfit } from '../search/words.ts';
import { type Command, type CommandGroup, GROUPS } from './command.ts';

/** How many entries of a group are listed: nobody reads on. */
const MOST = 50;

/** A group with the entries that are listed. */
export interface ListedGroup {
  readonly group: CommandGroup;
  readonly commands: readonly Command[];
  /** How many more there are. */
  readonly left: number;
}

/** What is listed for a query: commands by how well their names fit, the best group first, then what was found. */
export function listed(commands: readonly Command[], found: readonly Command[], query: string): readonly ListedGroup[] {
  const fitting = query.trim() === '' ? commands.map((command) => ({ command, worse: 0 })) : fittingTo(commands, query);
  const known = new Set(fitting.map(({ command }) => command.id));
  const all = [
    ...fitting,
    ...found.filter(({ id }) => !known.has(id)).map((command) => ({ command, worse: FOUND_WITHIN })),
  ];
  const byGroup = Map.groupBy(all, ({ command }) => command.group);
  return GROUPS.map((group) => ({ group, entries: byGroup.get(group) ?? [] }))
    .filter(({ entries }) => entries.length > 0)
    .toSorted((one, other) => best(one.entries) - best(other.entries))
    .map(({ group, entries }) => ({
      group,
      commands: entries.slice(0, MOST).map(({ command }) => command),
      left: Math.max(0, entries.length - MOST),
    }));
}

/** Worse than any name that fits. */
const FOUND_WITHIN = 5;

interface Fitting {
  readonly command: Command;
  readonly worse: number;
}

function fittingTo(commands: readonly Command[], query: string): readonly Fitting[] {
  return commands
    .flatMap((command) => {
      const worse = misfit(command.label, query);
      return worse === null ? [] : [{ command, worse }];
    })
    .toSorted((one, other) => one.worse - other.worse);
}

function best(entries: readonly Fitting[]): number {
  return Math.min(...entries.map(({ worse }) => worse));
}
