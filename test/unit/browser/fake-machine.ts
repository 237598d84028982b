import type { Machine } from '../../browser/machine.ts';

/** A computer with these executables; `installs` names what `apt-get install` brings. Commands are written down. */
export function fakeMachine({
  platform = 'linux' as NodeJS.Platform,
  env = {} as Record<string, string>,
  isRoot = false,
  executables = [] as string[],
  installs = [] as string[],
} = {}): Machine & { readonly commands: string[] } {
  const present = new Set(executables);
  const commands: string[] = [];
  return {
    platform,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    isRoot,
    commands,
    isExecutable: (path) => present.has(path),
    run(command, args) {
      commands.push([command, ...args].join(' '));
      if (!args.includes('install')) return true;
      for (const path of installs) present.add(path);
      return installs.length > 0;
    },
  };
}
