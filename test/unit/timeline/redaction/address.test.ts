import { expect, test } from 'vitest';
import { Pseudonyms } from '../../../../lib/timeline/redaction/pseudonyms.ts';
import { createRedactor } from '../../../../lib/timeline/redaction/redactor.ts';
import { unsigned } from '../../tokens/jwt.ts';

const JWT = unsigned({ sid: 'sess_1' });

async function redact(text: string): Promise<string> {
  const { redact } = createRedactor('key', new Pseudonyms({ username: ['ada', 'client', 'format'] }));
  const { text: result } = await redact({ text }, { text: 'address' });
  return result.replace(/hash_[0-9a-f]{8}/g, '#');
}

test.each([
  ['https://a.test/?__clerk_handshake=x&tab=members', 'https://a.test/?__clerk_handshake=#&tab=#'],
  ['https://a.test/?page=2&open=true&empty=', 'https://a.test/?page=2&open=true&empty='],
  [
    `https://clerk.a.test/v1/client/handshake?__clerk_hs_reason=dev-browser-missing&suffixed_cookies=false&__session=${JWT}`,
    'https://clerk.a.test/v1/client/handshake?__clerk_hs_reason=dev-browser-missing&suffixed_cookies=false&__session=#',
  ],
  [
    `https://a.test/?redirect_url=${encodeURIComponent('https://b.test/x?code=123456&__clerk_synced=true')}`,
    `https://a.test/?redirect_url=${encodeURIComponent('https://b.test/x?code=#&__clerk_synced=true').replace('%23', '#')}`,
  ],
  ['/sign-in?redirect_url=/orgs/ada?x=y', '/sign-in?redirect_url=%2Forgs%2Fusername-1%3Fx%3D#'],
  ['https://a.test/users/ada%40b.test/edit', 'https://a.test/users/user-1%40example.invalid/edit'],
  [`https://a.test/reset/${JWT}/now`, 'https://a.test/reset/#/now'],
  ['https://a.test/u/Ada', 'https://a.test/u/username-1'],
  ['https://a.test/?ada@b.test', 'https://a.test/?user-1%40example.invalid='],
  ['https://ada:pass@a.test/', 'https://#@a.test/'],
  ['http://192.168.1.20:3000/', 'http://ip-1:3000/'],
  ['http://[2001:db8::1]:3000/', 'http://ip-1:3000/'],
  ['https://a.test/#access_token=x&state=y', 'https://a.test/#access_token=#&state=#'],
  ['https://a.test/#/sign-in?ticket=x', 'https://a.test/#/sign-in?ticket=#'],
  ['https://a.test/#/users/ada', 'https://a.test/#/users/username-1'],
  ['https://a.test/ada/__clerk/v1/client/touch/', 'https://a.test/username-1/__clerk/v1/client/touch/'],
  ['about:blank#ada', 'about:blank'],
  ['data:text/html,<p>ada</p>', 'data:'],
  ['blob:https://a.test/f47ac10b-58cc-4372-a567-0e02b2c3d479', 'blob:'],
  ['no address of ada', 'no address of username-1'],
])('%s', async (address, expected) => {
  expect(await redact(address)).toBe(expected);
});

test.each([
  'https://a.test',
  'https://A.test:443/x/../y?',
  'http://localhost:3000/sign-in#/factor-one',
  'http://127.0.0.1:3000/',
  'https://a.test/%E4%BD%A0%zz?__clerk_synced=false&_method=DELETE',
  'about:blank',
  '/sign-in',
  '',
])('without credentials and persons an address stays as it was: %s', async (address) => {
  expect(await redact(address)).toBe(address);
});

test('addresses within addresses are followed, and at the bottom nothing is left', async () => {
  const nested = (depth: number): string =>
    depth === 0 ? 'https://a.test/?password=hunter2' : `https://a.test/?next=${encodeURIComponent(nested(depth - 1))}`;
  for (const depth of [1, 3, 5, 7]) expect(await redact(nested(depth))).not.toContain('hunter2');
});
