/** What the server's code begins its messages with. */
const OF_SERVER = /^(?:Clerk: |Failed to match (?:organization|personal account) pattern:)/;
const METHODS = ['log', 'warn', 'error'] as const;

let running = 0;
let restore = () => {};

/**
 * Runs the server's code without what it writes to its console: it tells a server's operator, and here it would stand
 * among the messages of the page that judges.
 */
export async function quietly<Result>(run: () => Promise<Result>): Promise<Result> {
  if (running++ === 0) restore = muteServer();
  try {
    return await run();
  } finally {
    if (--running === 0) restore();
  }
}

function muteServer(): () => void {
  const original = METHODS.map((method) => [method, console[method]] as const);
  for (const [method, write] of original) {
    console[method] = (...said: unknown[]) => {
      if (typeof said[0] !== 'string' || !OF_SERVER.test(said[0])) write.apply(console, said);
    };
  }
  return () => Object.assign(console, Object.fromEntries(original));
}
