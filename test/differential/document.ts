import { differences } from './differences.ts';

/** Where the document stands. */
export const documentPath = 'docs/client-differences.md';

const heading = `# Where our Client object differs from that of clerk-js

Our [Client object](../lib/client/README.md) is to say what clerk-js 6 says, on the same data. These are the places where
it says something else, on purpose. There are no others: \`npm run differential -- clients 100000\` gives generated
clients and answers to the real clerk-js in a real page and to ours, compares every property and method, and fails on a difference
that is not listed here, and on one that is listed and cannot be seen. \`npm test\` does the same with 1,000.

A time is frozen, so that "the current time" can be told; a 401 is left out, on which clerk-js calls again and signs out.
Sessions and attempts are compared as far as they are modelled.

The table is written by \`npm run docs:differences\` from \`test/differential/differences.ts\`.
`;

/** The text of the document: what the differential test takes for a difference on purpose. */
export function renderDocument(): string {
  const rows = [
    ['About', 'Here', 'clerk-js', 'Why'],
    ...differences.map(({ about, here, clerkJS, because }) => [about, here, clerkJS, because]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const [head = '', ...body] = rows.map((cells) => line(cells.map((cell, column) => cell.padEnd(widths[column] ?? 0))));
  return [heading, head, line(widths.map((width) => '-'.repeat(width))), ...body, ''].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
