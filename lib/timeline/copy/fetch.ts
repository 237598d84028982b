import type { CopiedRequest, Piece } from './request.ts';

/** The call for `fetch` in Node, with credentials in environment variables. */
export function asFetch({ method, url, headers, form, variables }: CopiedRequest): string {
  const fields = headers.map(({ name, value }) => `    ${JSON.stringify(name)}: ${template(value)},`);
  const body = (form ?? []).map(({ name, value }) => `    [${JSON.stringify(name)}, ${template([value])}],`);
  const lines = [
    ...(variables.length > 0 ? [`const { ${variables.join(', ')} } = process.env;`, ''] : []),
    `const response = await fetch(${template(url)}, {`,
    `  method: ${JSON.stringify(method)},`,
    ...(fields.length > 0 ? ['  headers: {', ...fields, '  },'] : []),
    ...(form ? ['  body: new URLSearchParams([', ...body, '  ]),'] : []),
    '});',
    'console.log(response.status, await response.json());',
  ];
  return lines.join('\n');
}

function template(pieces: readonly Piece[]): string {
  if (pieces.every((piece) => typeof piece === 'string')) return JSON.stringify(pieces.join(''));
  const parts = pieces.map((piece) => {
    return typeof piece === 'string' ? piece.replace(/[`\\]|\$\{/g, (sign) => `\\${sign}`) : `\${${piece.variable}}`;
  });
  return `\`${parts.join('')}\``;
}
