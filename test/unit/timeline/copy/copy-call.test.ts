import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asFetch } from '../../../../lib/timeline/copy/fetch.ts';
import { copiedRequest } from '../../../../lib/timeline/copy/request.ts';
import { asCurl, asHttpie, quoted } from '../../../../lib/timeline/copy/shell.ts';
import type { CallEvent } from '../../../../lib/timeline/event.ts';
import { call } from '../fixtures/events.ts';
import { SESSION_ID } from '../fixtures/tab.ts';

const SECRETS = { CLERK_DB_JWT: 'dvb_$(x) "y"', CLERK_CLIENT: 'a.b.c', CLERK_PASSWORD: "it's @ 100%" };

/** What a command is called with when bash runs a text. */
function argumentsIn(script: string): readonly string[] {
  // HTTPie reads a file behind `=@`.
  const stub = `curl() { printf '%s\\0' "$@"; }; print() { curl "$@"; }
    http() { for each; do [[ $each == *=@/dev/fd/* ]] && each="\${each%%@*}$(cat "\${each#*=@}")"; curl "$each"; done; }\n`;
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', stub + script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...SECRETS },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.split('\0').slice(0, -1);
}

/** What `fetch` is called with when a text runs as a module would. */
async function fetchIn(script: string): Promise<{ url: string; init: RequestInit }> {
  const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...values: unknown[]) => unknown;
  const seen: { url: string; init: RequestInit }[] = [];
  const stub = async (url: string, init: RequestInit) => {
    seen.push({ url, init });
    return Response.json({});
  };
  await new AsyncFunction('fetch', 'process', 'console', script)(stub, { env: SECRETS }, { log: () => {} });
  const [only] = seen;
  if (!only || seen.length > 1) throw new Error('fetch was not called once');
  return only;
}

const SIGN_IN: CallEvent = call({
  path: '/v1/client/sign_ins',
  ids: {},
  form: [
    { name: 'strategy', value: 'password' },
    { name: 'password', value: null },
    { name: 'intent', value: '@a b&c=\'"`$(id)`\\' },
  ],
});

const PRODUCTION: CallEvent = call({
  method: 'DELETE',
  base: 'https://clerk.example.com',
  path: '/v1/client/sessions',
  ids: {},
  origin: 'https://app.example.com',
  query: [
    { name: '_method', value: 'DELETE' },
    { name: '_clerk_session_id', value: 'sess_1' },
  ],
});

const GET: CallEvent = call({ method: 'GET', path: '/v1/client', ids: {}, origin: null });

const URL_OF_GET = `https://happy-cat-12.clerk.accounts.dev/v1/client?__clerk_api_version=2026-08-20&_clerk_js_version=6.40.0&__clerk_db_jwt=${SECRETS.CLERK_DB_JWT}`;

describe('as curl', () => {
  test('a call in development has the dev browser as a variable in its address', () => {
    expect(asCurl(copiedRequest(GET))).toBe(
      `curl -X GET 'https://happy-cat-12.clerk.accounts.dev/v1/client?__clerk_api_version=2026-08-20&_clerk_js_version=6.40.0&__clerk_db_jwt='"$CLERK_DB_JWT"`,
    );
    expect(argumentsIn(asCurl(copiedRequest(GET)))).toEqual(['-X', 'GET', URL_OF_GET]);
  });

  test('a call in production has the client cookie as one, and its verb where clerk-js has it', () => {
    expect(argumentsIn(asCurl(copiedRequest(PRODUCTION)))).toEqual([
      ...['-X', 'POST', 'https://clerk.example.com/v1/client/sessions?_method=DELETE&_clerk_session_id=sess_1'],
      ...['-H', 'Origin: https://app.example.com', '-H', 'Cookie: __client=a.b.c', '--data', ''],
    ]);
  });

  test('a form has what Clerk chooses as it was, and what people type as variables', () => {
    const [, , , ...rest] = argumentsIn(asCurl(copiedRequest(SIGN_IN)));
    expect(rest).toEqual([
      ...['-H', 'Origin: http://localhost:3000', '--data-urlencode', 'strategy=password'],
      ...['--data-urlencode', "password=it's @ 100%", '--data-urlencode', 'intent=@a b&c=\'"`$(id)`\\'],
    ]);
  });
});

test('as HTTPie, values are values, whatever signs are in them', () => {
  const [, , , url, ...rest] = argumentsIn(asHttpie(copiedRequest(SIGN_IN)));
  expect(url).toContain(`/v1/client/sign_ins?`);
  expect(rest).toEqual([
    ...['Origin:http://localhost:3000', 'strategy=password'],
    ...["password=it's @ 100%", 'intent=@a b&c=\'"`$(id)`\\'],
  ]);
  expect(argumentsIn(asHttpie(copiedRequest(GET)))).toEqual(['--ignore-stdin', 'GET', URL_OF_GET]);
  expect(argumentsIn(asHttpie(copiedRequest(PRODUCTION))).slice(-2)).toEqual([
    'Cookie:__client=a.b.c',
    'Content-Type:application/x-www-form-urlencoded',
  ]);
  const odd = call({ form: [{ name: 'a:b=c@[d]', value: 'intent' }] });
  expect(argumentsIn(asHttpie(copiedRequest(odd))).at(-1)).toBe('a\\:b\\=c\\@[d]=intent');
});

test('as fetch it sends the same', async () => {
  const signIn = await fetchIn(asFetch(copiedRequest(SIGN_IN)));
  expect(signIn.init.method).toBe('POST');
  expect(signIn.init.headers).toEqual({ Origin: 'http://localhost:3000' });
  expect([...(signIn.init.body as URLSearchParams)]).toEqual([
    ['strategy', 'password'],
    ['password', "it's @ 100%"],
    ['intent', '@a b&c=\'"`$(id)`\\'],
  ]);
  const get = await fetchIn(asFetch(copiedRequest(GET)));
  expect(get).toEqual({ url: URL_OF_GET, init: { method: 'GET' } });
  const production = await fetchIn(asFetch(copiedRequest(PRODUCTION)));
  expect(production.init.headers).toEqual({ Origin: 'https://app.example.com', Cookie: '__client=a.b.c' });
  expect(String(production.init.body)).toBe('');
});

test('a call for a dev browser needs nobody to be known', () => {
  const { variables, headers } = copiedRequest(call({ path: '/v1/dev_browser', ids: {}, query: [] }));
  expect(variables).toEqual([]);
  expect(headers.map(({ name }) => name)).toEqual(['Origin']);
});

test('ids stand in their places, and each variable is named once', () => {
  const request = copiedRequest(
    call({
      form: [
        { name: 'token', value: null },
        { name: 'Token', value: null },
      ],
    }),
  );
  expect(request.url[0]).toBe(`https://happy-cat-12.clerk.accounts.dev/v1/client/sessions/${SESSION_ID}/touch`);
  expect(request.variables).toEqual(['CLERK_DB_JWT', 'CLERK_TOKEN']);
});

test('any text is one word of bash', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...' \'"`$\\!#&;|<>(){}[]*?~\n\t\r\x1b=@%'), fc.constantFrom('é', '你', 'a')),
  });
  const texts = fc.sample(text, 300);
  expect(argumentsIn(texts.map((each) => `print ${quoted(each)}`).join('\n'))).toEqual(texts);
  expect(argumentsIn(`print ${quoted('a', { variable: 'CLERK_CLIENT' }, "'", 'b')}`)).toEqual(["aa.b.c'b"]);
});

test('no control character reaches a terminal', () => {
  expect(quoted('a\x1b[2Jb\nc')).toBe("$'a\\u001b[2Jb\\u000ac'");
});

test.each([
  ['email_address', 'CLERK_EMAIL_ADDRESS'],
  ['__clerk_ticket', 'CLERK_TICKET'],
  ['a-b$(c)', 'CLERK_A_B_C'],
  ['é', 'CLERK_VALUE'],
])('a variable for %s is named %s', (name, variable) => {
  expect(copiedRequest(call({ query: [], form: [{ name, value: null }] })).variables).toEqual([
    'CLERK_CLIENT',
    variable,
  ]);
});

test('a file whose texts no address can have is copied all the same', () => {
  const fields = [{ name: 'half \ud800', value: '\udc00' }];
  const request = copiedRequest(call({ query: fields, form: fields }));
  for (const write of [asCurl, asHttpie, asFetch]) expect(write(request)).toContain('half%20%EF%BF%BD=%EF%BF%BD');
});
