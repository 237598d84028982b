import { screen, within } from '@testing-library/preact';
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

/** The steps of a line, each with its state in words. */
function steps(name: string) {
  const line = screen.getByRole('list', { name });
  return within(line).getAllByRole('listitem').map(textOf);
}

test('a sign-in is a line of steps, which shows where it stands', () => {
  show({ sign_in: signInJSON });

  expect(steps('Steps of the sign-in')).toEqual([
    'Identifier done · ada@example.com',
    'First factor done · password · verified',
    'Second factor now · totp · failed',
    'Complete to come',
  ]);
  expect(document.querySelector('[aria-current=step]')?.textContent).toContain('Second factor');
});

const first = signInJSON.first_factor_verification;
const open = { ...signInJSON, first_factor_verification: null, second_factor_verification: null };

test.each([
  [
    'needs_identifier',
    { identifier: null },
    ['Identifier now', 'First factor to come', 'Second factor if the user has one', 'Complete to come'],
  ],
  [
    'needs_first_factor',
    {},
    ['Identifier done', 'First factor now', 'Second factor if the user has one', 'Complete to come'],
  ],
  [
    'needs_new_password',
    { first_factor_verification: first },
    [
      'Identifier done',
      'First factor done',
      'New password now',
      'Second factor if the user has one',
      'Complete to come',
    ],
  ],
  [
    'needs_client_trust',
    { first_factor_verification: first },
    ['Identifier done', 'First factor done', 'Second factor now', 'Complete to come'],
  ],
  [
    'needs_protect_check',
    { first_factor_verification: first },
    [
      'Identifier done',
      'First factor done',
      'Check of Clerk Protect now',
      'Second factor if the user has one',
      'Complete to come',
    ],
  ],
  ['complete', { first_factor_verification: first }, ['Identifier done', 'First factor done', 'Complete done']],
  [
    'abandoned',
    {},
    ['Identifier done', 'First factor stopped here', 'Second factor if the user has one', 'Complete to come'],
  ],
  [
    'needs_blood_sample',
    {},
    [
      'Identifier done',
      'needs_blood_sample now',
      'First factor to come',
      'Second factor if the user has one',
      'Complete to come',
    ],
  ],
])('a sign-in with status %s stands where it says', (status, changes, expected) => {
  show({ sign_in: { ...open, ...changes, status } });

  const withoutDetails = steps('Steps of the sign-in').map((step) => step.split(' · ')[0]);
  expect(withoutDetails).toEqual(expected);
});

test('a sign-in without an account is to be transferred to a sign-up', () => {
  const transferable = { status: 'transferable', strategy: 'oauth_google' };
  const { value } = show({
    sign_in: { ...open, identifier: null, status: 'needs_identifier', first_factor_verification: transferable },
  });

  expect(steps('Steps of the sign-in')).toEqual([
    'Identifier done',
    'First factor done · oauth_google · transferable',
    'Transfer to a sign-up now',
    'Complete to come',
  ]);
  expect(value('status')).toContain('signUp.create({ transfer: true })');
});

test('a sign-in whose time is over has stopped, though its status does not say so', () => {
  const { value } = show({ sign_in: { ...open, status: 'needs_first_factor', abandon_at: NOW - 1 } });

  expect(steps('Steps of the sign-in')[1]).toBe('First factor stopped here');
  expect(value('status')).toContain('begin a new one');
});

test.each([
  [{}, ['Fields now · first_name', 'Verification to come · email_address', 'Complete to come']],
  [{ missing_fields: [] }, ['Fields done', 'Verification now · email_address', 'Complete to come']],
  [
    { status: 'complete', missing_fields: [], unverified_fields: [] },
    ['Fields done', 'Verification done', 'Complete done'],
  ],
  [
    { status: 'abandoned' },
    ['Fields stopped here · first_name', 'Verification to come · email_address', 'Complete to come'],
  ],
  [
    { status: 'on_ice', missing_fields: [], unverified_fields: [] },
    ['Fields done', 'Verification done', 'on_ice now', 'Complete to come'],
  ],
])('a sign-up is a line of steps too (%#)', (changes, expected) => {
  show({ sign_up: { ...signUpJSON, ...changes } });

  expect(steps('Steps of the sign-up')).toEqual(expected);
});

test('a sign-up of somebody who has an account is to be transferred to a sign-in', () => {
  const external_account = { status: 'transferable', strategy: 'oauth_google' };
  const { value } = show({ sign_up: { ...signUpJSON, verifications: { external_account } } });

  expect(steps('Steps of the sign-up')).toEqual([
    'External account done · oauth_google · transferable',
    'Transfer to a sign-in now',
    'Complete to come',
  ]);
  expect(value('status')).toContain('signIn.create({ transfer: true })');
});
