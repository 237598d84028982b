/**
 * `npm run faults -- [--stops COUNT] [--seed SEED]` and `npm run soak -- [--changes COUNT]`: the long forms of two
 * end-to-end tests.
 */
import { spawnSync } from 'node:child_process';
import { prepareEndToEnd } from './e2e-needs.ts';
import { readLong } from './long-forms.ts';

try {
  const { file, env: asked } = readLong(process.argv.slice(2));
  const { env } = await prepareEndToEnd(false);
  console.log(
    Object.entries(asked)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
  );
  const { status } = spawnSync(`wxt build && vitest run --project e2e ${file}`, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env, ...asked },
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
