import * as fc from 'fast-check';

/** Texts that have a meaning somewhere: to JavaScript, to HTML, to addresses, to JSON, to cookies. */
const TELLING = [
  '',
  ' ',
  '\0',
  '\u202e',
  '\ud800',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
  'https://user:password@*.example.com:99999/%00?#',
  '//evil.example',
  '/..//\\',
  'null',
  'NaN',
  '-1',
  '1e999',
  '9'.repeat(400),
  '%E0%A4%A',
  '"quoted"',
  'a=b; c=d',
];

/** Pieces that make a careless reader slow, or run too deep, when there are many of them. */
const PIECES = [
  '[',
  '{"a":',
  '%',
  '%25',
  '..',
  '.',
  '-',
  '_',
  'ey-',
  'ey.',
  'a:?x=',
  'https://a?x=',
  ':',
  '=',
  ';',
  ',',
  'org:',
  'o:',
  'u:a,',
  '\u202e',
  '𝒳',
  '\ud800',
  ' ',
  '\n',
  'a',
  '9',
];

/** Longest text that is made of repeated pieces, in UTF-16 units. */
const LONG = 100_000;

const repeated = fc
  .tuple(fc.constantFrom(...PIECES), fc.constantFrom(10, 1_000, LONG, LONG), fc.constantFrom('', '.', '!', 'x.y'))
  .map(([piece, length, end]) => piece.repeat(Math.ceil(length / piece.length)) + end);

/** Any text, now and then one that is known to hurt, or a very long one. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 60 }) },
  { weight: 4, arbitrary: fc.constantFrom(...TELLING) },
  { weight: 2, arbitrary: repeated },
);

const numbers = fc.oneof(
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 1e308, -1e308, 8.64e15, 8.64e15 + 1, 2 ** 53),
);

/** A list or an object in itself, many times over; no more than `JSON.parse` would give. */
const nested = fc.tuple(fc.constantFrom('list', 'object'), fc.constantFrom(100, 20_000)).map(([kind, depth]) => {
  let value: unknown = 'bottom';
  for (let level = 0; level < depth; level++) value = kind === 'list' ? [value] : { a: value };
  // fast-check would not come to the end of it when it tells of a failure.
  return Object.defineProperty(value, fc.toStringMethod, { value: () => `<a ${kind} ${depth} times in itself>` });
});

/** A key that `JSON.parse` makes an own one, where writing it in a program would mean another thing. */
const poisoned = fc
  .tuple(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString'), fc.jsonValue())
  .map(([key, value]) => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`));

/** Anything that `JSON.parse` may give. */
export const jsons: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 4, arbitrary: texts },
  { weight: 3, arbitrary: numbers },
  { weight: 2, arbitrary: poisoned },
  { weight: 1, arbitrary: nested },
);

type Path = readonly (string | number)[];

/** A JSON that was right, and is wrong in one to four places: there a value is another, missing, or one too many. */
export function broken(sample: unknown): fc.Arbitrary<unknown> {
  const paths = fc.constantFrom(...pathsOf(sample));
  const change = fc.tuple(
    paths,
    fc.oneof({ weight: 5, arbitrary: jsons }, { weight: 1, arbitrary: fc.constant(undefined) }),
  );
  const objects = fc.constantFrom(...pathsOf(sample).filter((path) => isObject(at(sample, path))));
  const more = fc.tuple(objects, fc.constantFrom('__proto__', 'constructor', 'more'), jsons);
  return fc
    .tuple(fc.array(change, { minLength: 1, maxLength: 3 }), fc.array(more, { maxLength: 1 }))
    .map(([changes, added]) => {
      const changed = changes.reduce((json, [path, value]) => replaced(json, path, value), sample);
      return added.reduce((json, [path, name, value]) => replaced(json, [...path, name], value), changed);
    });
}

const within = (opening: string, closing: string, depth: number) => `${opening.repeat(depth)}1${closing.repeat(depth)}`;

/** The text of a JSON, also of one that is too deep for `JSON.stringify`. */
export const jsonTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.json() },
  { weight: 2, arbitrary: texts },
  { weight: 1, arbitrary: fc.constantFrom(within('[', ']', 50_000), within('{"a":', '}', 20_000)) },
);

/** Every place in a JSON, the whole first. */
function pathsOf(json: unknown, path: Path = []): Path[] {
  if (typeof json !== 'object' || json === null) return [path];
  return [path, ...Object.entries(json).flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

function at(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], json);
}

function isObject(json: unknown): json is object {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** A copy of a JSON with another value in one place; without a place, as it was. */
function replaced(json: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof json !== 'object' || json === null) return json;
  const copy: object = Array.isArray(json) ? [...json] : { ...json };
  if (Array.isArray(json) && Number.isNaN(Number(key))) return json;
  const part = Object.getOwnPropertyDescriptor(json, key)?.value;
  const property = { configurable: true, enumerable: true, writable: true, value: replaced(part, rest, value) };
  return Object.defineProperty(copy, key, property);
}
