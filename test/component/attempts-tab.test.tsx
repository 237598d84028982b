import { expect, test } from 'vitest';
import { definition, openTab, renderPanel, textOf } from './render-panel.tsx';
import { clientJSON, NOW, signInJSON, signUpJSON } from './samples/client-json.ts';
import { GALLERY } from './samples/gallery.ts';
import { clientOf, withClerk } from './samples/views.ts';

/** Shows attempts and gives a function that reads the text under a name. */
function show(attempts: { sign_in?: unknown; sign_up?: unknown }) {
  renderPanel(withClerk({ client: clientOf({ ...clientJSON, ...attempts }) }));
  const tab = openTab(/^Sign-in/);
  return { tab, value: (name: string) => textOf(definition(name, tab)) };
}

test('no attempt is said, with how one gets there', () => {
  renderPanel(GALLERY.connected);

  expect(textOf(openTab(/^Sign-in/))).toMatch(/^No sign-in or sign-up in progress ?One appears here as soon as/);
});

test('a sign-in shows what the user gave, what is open and what comes next', () => {
  const { tab, value } = show({ sign_in: signInJSON });

  expect(value('status')).toMatch(/^needs_second_factor ?Next: .*supportedSecondFactors/);
  expect(value('identifier')).toBe('ada@example.com');
  expect(value('supportedIdentifiers')).toMatch(/^email_address ?username$/);
  expect(value('supportedFirstFactors')).toMatch(/^password ?email_code a\*\*\*@example\.com primary$/);
  expect(value('supportedSecondFactors')).toMatch(/^totp default ?backup_code$/);
  expect(value('firstFactorVerification')).toBe('verified · password · 2 attempts');
  expect(value('secondFactorVerification')).toBe(
    'failed · totp · 1 attempt · expires in 9 minutesform_code_incorrect Incorrect code',
  );
  expect(value('userData')).toBe('Ada Lovelace');
  expect(textOf(tab)).toContain('No sign-up in progress.');
});

test.each([
  ['needs_identifier', /supportedIdentifiers/],
  ['needs_first_factor', /supportedFirstFactors/],
  ['needs_second_factor', /supportedSecondFactors/],
  ['needs_client_trust', /Client Trust/],
  ['needs_new_password', /new password/],
  ['needs_protect_check', /Clerk Protect/],
  ['complete', /setActive\(\)/],
  ['abandoned', /begin a new one/],
  ['needs_blood_sample', /new to this version/],
])('a sign-in with status %s says what comes next', (status, next) => {
  const { value } = show({ sign_in: { ...signInJSON, status } });

  expect(value('status')).toMatch(new RegExp(`^${status}`));
  expect(value('status')).toMatch(next);
});

test('when a sign-in is abandoned, which clerk-js does not keep, is not known until the next call, and the title says why', () => {
  const { tab, value } = show({ sign_in: signInJSON });

  expect(value('abandonAt')).toMatch(/^not known until the next call/);
  expect(definition('abandonAt', tab).querySelector('[title]')?.getAttribute('title')).toMatch(
    /clerk-js does not keep/,
  );
  expect(value('clientTrustState')).toMatch(/^null/);
});

test.each([
  [600_000, 'expires in 10 minutes'],
  [-600_000, 'expired 10 minutes ago'],
])('a verification that expires in %i ms %s', (left, words) => {
  const verification = { status: 'unverified', strategy: 'email_code', attempts: 0, expire_at: NOW + left };
  const { value } = show({ sign_in: { ...signInJSON, first_factor_verification: verification } });
  expect(value('firstFactorVerification')).toContain(words);
});

test('what the Frontend API told of a sign-in is shown', () => {
  const { value } = show({ sign_in: { ...signInJSON, abandon_at: NOW + 3_600_000, client_trust_state: 'new' } });

  expect(value('abandonAt')).toContain('in 1 hour');
  expect(value('clientTrustState')).toMatch(/^new/);
});

test('a sign-up shows what is missing, what is unverified and how far each proof is', () => {
  const { tab, value } = show({ sign_up: signUpJSON });

  expect(value('status')).toMatch(/^missing_requirements ?Next: .*missingFields.*unverifiedFields/);
  expect(value('missingFields')).toBe('first_name');
  expect(value('unverifiedFields')).toBe('email_address');
  expect(value('requiredFields')).toMatch(/^email_address ?password ?first_name$/);
  expect(value('verifications.emailAddress')).toBe(
    'unverified · email_code · next: needs_attempt · 0 attempts · expires in 10 minutes',
  );
  expect(value('verifications.phoneNumber')).toBe('not begun');
  expect(value('emailAddress')).toBe('new@example.com');
  expect(value('hasPassword')).toBe('true');
  expect(value('abandonAt')).toContain('in 24 hours');
  expect(textOf(tab)).toContain('No sign-in in progress.');
});

test.each([
  ['complete', /setActive\(\)/],
  ['abandoned', /begin a new one/],
  ['on_ice', /new to this version/],
])('a sign-up with status %s says what comes next', (status, next) => {
  const { value } = show({ sign_up: { ...signUpJSON, status } });

  expect(value('status')).toMatch(next);
});
