import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JSHandle } from 'puppeteer-core';
import type * as Verdicts from '../../../lib/verdict/index.ts';
import type { Panel } from '../../browser/devtools.ts';
import { SHIPPED_BUILD } from '../../browser/extension-build.ts';
import type { Asked } from './asked.ts';

/** What is compared of a verdict; an error where the server would fail. */
export type Outcome = { readonly status: string; readonly reason: string | null } | { readonly error: string };

/** The verdict as it was built, running in a panel. */
export interface BuiltVerdict {
  judge(asked: readonly Pick<Asked, 'kind' | 'request'>[]): Promise<readonly Outcome[]>;
}

/** Loads the panel's own code for verdicts into it once more, by its address. */
export async function loadVerdict({ frame }: Panel): Promise<BuiltVerdict> {
  const chunk = await chunkWith('judge');
  // A string: vitest rewrites the imports it sees in functions.
  const module = (await frame.evaluateHandle(`import('${chunk}')`)) as JSHandle<typeof Verdicts>;
  return {
    judge: (asked) =>
      module.evaluate(
        ({ judge }, requests) =>
          Promise.all(
            requests.map(({ request, kind }) =>
              judge(request, kind).then(
                ({ status, reason }) => ({ status, reason }),
                (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
              ),
            ),
          ),
        asked.map(({ request, kind }) => ({ request, kind })),
      ),
  };
}

/** Address within the extension of the script that exports something by its name. */
async function chunkWith(name: string): Promise<string> {
  const folder = join(SHIPPED_BUILD, 'chunks');
  const exported = new RegExp(`export\\s*\\{[^}]*\\b${name}\\b`);
  for (const file of await readdir(folder)) {
    if (exported.test(await readFile(join(folder, file), 'utf8'))) return `/chunks/${file}`;
  }
  throw new Error(`No script in ${folder} exports ${name}.`);
}
