import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import { pastedText } from '../../../components/tokens/pasted-text.ts';
import { FrontendApiError } from '../../../lib/client/index.ts';
import { CallError } from '../../../lib/frontend-api/call-error.ts';
import { pathSegment } from '../../../lib/frontend-api/path-segment.ts';
import { signInByCode } from '../../../lib/test-users/sign-in-by-code.ts';
import { shownBody } from '../../../lib/timeline/network/shown-body.ts';
import { readAssumption, type WrittenName, writeAssumption } from '../../../lib/verdict/read-assumption.ts';
import { broken, jsons, jsonTexts, texts } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const SECRET = 'CANARY-1234567890-abcdefghijklmnop';

describe('the body of an answer', () => {
  fuzz('is shown, whatever it is', jsonTexts, (body) => expect(typeof shownBody(body)).toBe('string'));

  const ANSWER = {
    response: { object: 'token', jwt: SECRET, id: 'sess_1' },
    client: { sessions: [{ token: SECRET }] },
  };
  const answers = fc.tuple(fc.constantFrom('jwt', 'token', 'rotating_token', 'secret', 'ticket'), jsons);

  fuzz('is shown without its credentials, whatever stands beside them', answers, ([name, beside]) => {
    let text: string;
    try {
      text = JSON.stringify({ ...ANSWER, beside, more: [{ [name]: SECRET, beside }] });
    } catch {
      return; // deeper than JSON.stringify goes
    }
    expect(shownBody(text)).not.toContain(SECRET);
  });
});

describe('an id or a name of a template', () => {
  fuzz(
    'is one part of a path, or refused',
    texts,
    (text) => {
      const { pathname } = new URL(`https://clerk.example.com/v1/client/sessions/${pathSegment(text)}/touch`);
      expect(pathname.split('/')).toHaveLength(6);
    },
    [CallError],
  );
});

describe('a sign-in of a test user', () => {
  const ATTEMPT = {
    response: {
      id: 'sia_1',
      status: 'needs_first_factor',
      supported_first_factors: [{ strategy: 'email_code', email_address_id: 'idn_1' }],
      missing_fields: ['password'],
      created_session_id: 'sess_1',
    },
  };
  const answers = fc.array(fc.oneof(fc.constant(ATTEMPT), broken(ATTEMPT), jsons), { minLength: 1, maxLength: 3 });

  fuzz(
    'ends with a session, or says why not, whatever the Frontend API answers',
    fc.tuple(answers, fc.boolean()),
    async ([said, signUp]) => {
      let calls = 0;
      const post = async () => said[calls++ % said.length];
      expect(typeof (await signInByCode(post, 'ada+clerk_test@example.com', signUp)).sessionId).toBe('string');
    },
    [CallError, FrontendApiError],
  );
});

describe('what somebody types', () => {
  const names = fc.constantFrom<WrittenName>(
    'clockSkewInMs',
    'jwtKey',
    'domain',
    'proxyUrl',
    'signInUrl',
    'authorizedParties',
    'audience',
    'organizationPatterns',
    'personalAccountPatterns',
  );

  fuzz('is an assumption, or is told the place that is wrong', fc.tuple(names, texts), ([name, text]) => {
    const read = readAssumption(name, text);
    if ('value' in read) writeAssumption(read.value);
    else expect(text).toContain(read.at);
  });

  fuzz('is looked through for a token', texts, pastedText);
});
