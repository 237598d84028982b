import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** An X server without a screen. */
export interface Display {
  /** Its name for the DISPLAY variable: `:99`. */
  readonly name: string;
  /** Ends it; resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts Xvfb on a free display.
 * @param executable Path of Xvfb.
 * @throws Error when it ends instead of naming its display.
 */
export async function startXvfb(executable: string): Promise<Display> {
  // It writes the number of its display to file descriptor 3 once it takes connections.
  const server = spawn(executable, ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const end = () => void server.kill();
  process.once('exit', end);
  const ended = once(server, 'exit');
  const number = await Promise.race([
    once(server.stdio[3] as Readable, 'data').then(([chunk]) => String(chunk).trim()),
    ended.then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code} instead of opening a display.`))),
  ]);
  return {
    name: `:${number}`,
    async stop() {
      process.off('exit', end);
      server.kill();
      await ended;
    },
  };
}
