import { expect, test } from 'vitest';
import { cleanUrl } from '../../../lib/address/clean-url.ts';

const nested = (inner: string) => `https://a.example/?next=${encodeURIComponent(inner)}`;

test.each([
  ['https://a.example/p?__clerk_db_jwt=dvb_1#h', 'https://a.example/p#h'],
  ['https://a.example/?a=1&__clerk_handshake=x&__clerk_handshake_nonce=y', 'https://a.example/?a=1'],
  [nested(`https://b.example/?__session=ey&c=2`), nested('https://b.example/?c=2')],
  [nested(nested('https://c.example/?rotating_token_nonce=n')), nested(nested('https://c.example/'))],
  ['https://a.example/#__clerk_db_jwt[dvb_1]', 'https://a.example/'],
])('%s becomes %s', (address, clean) => {
  expect(cleanUrl(address)).toBe(clean);
});

test.each(['https://a.example/?a=b%20c+d&a', 'about:blank', 'no address', '/p?__clerk_db_jwt', nested('%zz')])(
  '%s stays to the letter',
  (address) => {
    expect(cleanUrl(address)).toBe(address);
  },
);

test('what stands too deep in an address to be looked at is left out', () => {
  const secret = 'https://z.example/?__session=CANARY';
  const deep = Array.from({ length: 6 }).reduce<string>((inner) => nested(inner), secret);
  expect(cleanUrl(deep)).toContain('a.example');
  expect(cleanUrl(deep)).not.toContain('CANARY');
});

test('an address that is made to be looked through for ever is cleaned at once', () => {
  expect(cleanUrl(`https://a.example/?x=${'a:?x='.repeat(20_000)}`).length).toBeLessThan(200);
});
