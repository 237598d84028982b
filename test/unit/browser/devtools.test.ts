import { describe, expect, it } from 'vitest';
import { byRole } from '../../browser/devtools.ts';

describe('byRole', () => {
  it('asks for role and name', () => {
    expect(byRole('button', 'Clear cache')).toBe('::-p-aria([name="Clear cache"][role="button"])');
  });

  it('asks for any of a role', () => {
    expect(byRole('tab')).toBe('::-p-aria([role="tab"])');
  });

  it('keeps quotes and backslashes in a name', () => {
    expect(byRole('link', 'say "hi" \\o/')).toBe('::-p-aria([name="say \\"hi\\" \\\\o/"][role="link"])');
  });
});
