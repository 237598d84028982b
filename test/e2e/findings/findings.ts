import { byRole, type Panel, panelText } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import type { ExpectedFinding } from '../../playground/scenarios/index.ts';

/** Severities by the words that the panel has for them. */
const SEVERITIES: Readonly<Record<string, string>> = { Error: 'error', Warning: 'warning', Note: 'info' };

/** Longer than any rule waits before it calls something wrong, ms. */
const PATIENCE = 30_000;

/** What the Findings tab lists, the worst first. The tab has to be in front. */
export async function findingsIn({ frame }: Panel): Promise<readonly string[]> {
  const heads = await frame.$$eval('[role="tabpanel"]:not([hidden]) [aria-label="Findings"] > li h3', (headings) =>
    headings.map((heading) => [heading.querySelector('code')?.textContent, heading.textContent?.split(':')[0]]),
  );
  return heads.map(([rule, word = '']) => `${rule} ${SEVERITIES[word] ?? word}`);
}

/** Waits until the tab lists all of these. @throws Error with what it lists when it never does */
export async function finds(panel: Panel, expected: readonly ExpectedFinding[]): Promise<void> {
  let listed: readonly string[] = [];
  const isComplete = async () => {
    listed = await findingsIn(panel);
    return expected.every((finding) => listed.includes(finding));
  };
  await until(`the findings ${expected.join(', ')}`, isComplete, PATIENCE).catch(async ({ message }: Error) => {
    throw new Error(
      `${message}. The panel finds: ${listed.join(', ') || `nothing, and says:\n${await panelText(panel)}`}`,
    );
  });
}

/** Looks at the frame with this in its address. */
export async function lookAtFrame({ frame }: Panel, part: string): Promise<void> {
  await until(`a frame of ${part}`, async () => {
    const picker = await frame.$(byRole('combobox', 'Frame'));
    const value = await picker?.evaluate((element, part) => {
      const { options } = element as HTMLSelectElement;
      return [...options].find(({ text }) => text.includes(part))?.value;
    }, part);
    return value !== undefined && picker?.select(value);
  });
}

/** Errors and warnings, sorted, each once. */
export function alarms(findings: readonly string[]): readonly string[] {
  return [...new Set(findings)].filter((finding) => !finding.endsWith(' info')).sort();
}
