import axe from 'axe-core';
import type { Frame } from 'puppeteer-core';

/**
 * What axe finds wrong in a document as it is drawn now, contrast included, a text for each. It comes in through the debugger,
 * since no extension page takes scripts from elsewhere.
 */
export async function axeFindings(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // What fades in has its colours only at the end.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => `${id} at ${target.join(' ')}\n${html}\n${failureSummary ?? ''}`),
    );
  });
}
