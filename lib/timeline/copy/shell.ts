import type { CopiedRequest, Piece } from './request.ts';

/** A text as one word of a POSIX shell, whatever is in it. */
export function quoted(...pieces: readonly Piece[]): string {
  const parts: (string | { variable: string })[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  const words = parts.map((part) => (typeof part === 'string' ? quotedText(part) : `"$${part.variable}"`));
  return words.join('') || "''";
}

/** The call for `curl`. Credentials are variables: `CLERK_DB_JWT=… bash -c '…'`. */
export function asCurl({ method, url, headers, form }: CopiedRequest): string {
  const fields = (form ?? []).map(({ name, value }) => {
    // curl encodes what stands behind the first `=`, and takes the name as it is.
    return `--data-urlencode ${quoted(`${encodeURIComponent(name.toWellFormed())}=`, value)}`;
  });
  const body = form?.length === 0 ? ["--data ''"] : fields;
  const lines = [
    `curl -X ${method} ${quoted(...url)}`,
    ...headers.map(({ name, value }) => `-H ${quoted(`${name}: `, ...value)}`),
    ...body,
  ];
  return lines.join(' \\\n  ');
}

/** The call for HTTPie (`http`), in bash or zsh. */
export function asHttpie({ method, url, headers, form }: CopiedRequest): string {
  const options = form ? ['--ignore-stdin', '--form'] : ['--ignore-stdin'];
  const lines = [
    `http ${options.join(' ')} ${method} ${quoted(...url)}`,
    ...headers.map(({ name, value }) => quoted(`${name}:`, ...value)),
    ...(form ?? []).map(({ name, value }) => httpieField(name, value)),
    // Without a field HTTPie would name no content type.
    ...(form?.length === 0 ? [quoted('Content-Type:application/x-www-form-urlencoded')] : []),
  ];
  return lines.join(' \\\n  ');
}

/** HTTPie reads signs in a value, too. One that it could read, and what is in a variable, is given as a file: as it is. */
function httpieField(name: string, value: Piece): string {
  const start = name.replace(/[=:@;]/g, (sign) => `\\${sign}`);
  const isPlain = typeof value === 'string' && !value.includes('\\') && !/^[=@]/.test(value);
  return isPlain ? quoted(`${start}=`, value) : `${quoted(`${start}=@`)}<(printf %s ${quoted(value)})`;
}

function quotedText(text: string): string {
  if (text === '') return '';
  // A terminal acts on control characters when they are pasted, in quotes too: bash and zsh read them written out.
  if (/\p{Cc}/u.test(text)) return `$'${[...text].map(writtenOut).join('')}'`;
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function writtenOut(sign: string): string {
  if (sign === '\\' || sign === "'") return `\\${sign}`;
  return /\p{Cc}/u.test(sign) ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign;
}
