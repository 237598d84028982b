import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { partsOf } from '../../../lib/verdict/address.ts';
import { judge, VerdictError } from '../../../lib/verdict/index.ts';
import { askedAbout } from '../../differential/verdict/asked.ts';
import { development, production } from '../../differential/verdict/keys.ts';
import { type KeySource, startNodeServer } from '../../differential/verdict/node-server.ts';
import { type Sample, samples } from '../../differential/verdict/samples.ts';

const RUNS = 1000;

let server: Awaited<ReturnType<typeof startNodeServer>>;

beforeAll(async () => {
  for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
  server = await startNodeServer(development, production);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
});

/** Both answers to one sample, in the same words. */
async function ask(sample: Sample, keyFrom: KeySource) {
  const { request, kind, sent } = await askedAbout(sample, keyFrom);
  const theirs = await server.send(sent);
  const ours = await judge(request, kind).catch((error: unknown) => {
    if (error instanceof VerdictError) return error;
    throw error;
  });
  return { ours, theirs };
}

/** What both sides have to agree on in a failure. */
function essence({ message }: VerdictError): string {
  return message.includes('jwk-kid-mismatch') ? 'jwk-kid-mismatch' : message;
}

const SOURCES = ['jwt-key', 'secret-key'] as const;

test.each(SOURCES)(
  `${RUNS} sets of cookies, %s: the same as the server says over http`,
  {
    timeout: 120_000,
  },
  async (keyFrom) => {
    const seen = { outcomes: new Set<string>(), rules: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        const { ours, theirs } = await ask(sample, keyFrom);
        if (ours instanceof VerdictError || 'error' in theirs) {
          expect(theirs).toEqual({ error: expect.stringContaining(ours instanceof VerdictError ? essence(ours) : '') });
          expect(ours).toBeInstanceOf(VerdictError);
          seen.outcomes.add('error');
          return;
        }
        const { status, reason, handshakeUrl, usesSuffixedCookies, rule } = ours;
        expect({ status, reason }).toEqual({ status: theirs.status, reason: theirs.reason });
        seen.outcomes.add(`${status} ${reason}`);
        seen.rules.add(rule);
        if (status !== 'handshake') return;
        expect(handshakeUrl).toEqual(partsOf(theirs.location ?? ''));
        const suffixed = handshakeUrl?.parameters.find(({ name }) => name === 'suffixed_cookies');
        if (suffixed) expect(suffixed.value).toBe(`${usesSuffixedCookies}`);
      }),
      { numRuns: RUNS },
    );
    expect(seen.rules.size).toBe(8);
    expect(seen.outcomes.size).toBeGreaterThan(20);
    expect(seen.outcomes.has('signed-out jwk-kid-mismatch')).toBe(keyFrom === 'secret-key');
  },
);

/** A request about which the server has to tell its choice of cookies: it starts a handshake whatever they are. */
function telling({ production: isProduction }: Sample) {
  const proxyUrl = 'https://proxy.example.com';
  return isProduction
    ? { url: 'https://app.example.com/?__clerk_synced=false', options: { isSatellite: true, proxyUrl } }
    : { url: 'https://app.example.com/?__clerk_db_jwt=dvb_1', options: { proxyUrl } };
}

const decisive = (name: string) => !name.startsWith('__clerk_handshake') && name !== '__clerk_redirect_count';

test(`${RUNS} sets of cookies: the same choice with or without suffix`, { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(samples, async (sample) => {
      const cookies = sample.cookies.filter(([name]) => decisive(name));
      const asking: Sample = { ...sample, ...telling(sample), cookies, kind: 'document', referrer: undefined };
      const { ours, theirs } = await ask(asking, 'jwt-key');
      if (ours instanceof VerdictError || 'error' in theirs) {
        expect(ours).toBeInstanceOf(VerdictError);
        expect(theirs).toHaveProperty('error');
        return;
      }
      expect(new URL(theirs.location ?? '').searchParams.get('suffixed_cookies')).toBe(`${ours.usesSuffixedCookies}`);
    }),
    { numRuns: RUNS },
  );
});
