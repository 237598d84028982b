/** The code that every test address takes: https://clerk.com/docs/guides/development/testing/test-emails-and-phones */
export const TEST_CODE = '424242';

/** True for an address with the subaddress `+clerk_test`: to those Clerk sends no email, and takes the fixed code. */
export function isTestEmail(address: string): boolean {
  return /^[^@\s]*\+clerk_test[^@\s]*@[^@\s]+$/i.test(address);
}
