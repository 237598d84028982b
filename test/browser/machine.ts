import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** The computer, as far as finding and installing programs needs it; tests hand in another one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True for the super-user, who may install packages; never on Windows. */
  readonly isRoot: boolean;
  isExecutable(path: string): boolean;
  /** Prints a command and runs it to its end, its output going to ours; true when it ended well. */
  run(command: string, args: readonly string[]): boolean;
}

/** This computer. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  run(command, args) {
    console.log([command, ...args].join(' '));
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
  },
};

/** The path of a program that the PATH offers under this name, or null. */
export function which(name: string, machine: Machine): string | null {
  const { join, delimiter } = machine.platform === 'win32' ? win32 : posix;
  const file = machine.platform === 'win32' ? `${name}.exe` : name;
  const { PATH = '' } = machine.env;
  const paths = PATH.split(delimiter).filter(Boolean);
  return paths.map((folder) => join(folder, file)).find(machine.isExecutable) ?? null;
}

/** Installs a Debian package. Null when that worked, otherwise why it did not. */
export function aptInstall(name: string, machine: Machine): string | null {
  if (which('apt-get', machine) === null) return 'this is not a Debian system';
  if (!machine.isRoot) return `only root may run apt-get install ${name}`;
  const done =
    machine.run('apt-get', ['-qq', 'update']) &&
    machine.run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', name]);
  return done ? null : `apt-get install ${name} failed`;
}

/**
 * The path of a program that some tests need, installed from its Debian package where that is possible.
 * @returns null when it cannot be had.
 */
export function ensureCommand(name: string, debianPackage: string, machine: Machine = thisMachine): string | null {
  const present = which(name, machine);
  if (present !== null) return present;
  return aptInstall(debianPackage, machine) === null ? which(name, machine) : null;
}
