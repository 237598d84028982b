import { describe, expect, it } from 'vitest';
import { choose, STEPS } from '../../run/steps.ts';

const names = (words: string[]) => choose(words).steps.map(({ name }) => name);

describe('choose', () => {
  it('takes every step in its order when nothing is asked for', () => {
    expect(choose([])).toEqual({ steps: STEPS, filters: [] });
    expect(names([])).toEqual(['types', 'lint', 'unit', 'component', 'e2e']);
  });

  it('takes the named steps, in the order in which they run', () => {
    expect(names(['unit', 'lint'])).toEqual(['lint', 'unit']);
  });

  it('hands the words after the steps to vitest', () => {
    expect(choose(['e2e', 'signin', 'signout']).filters).toEqual(['signin', 'signout']);
    expect(names(['unit', 'component', 'client'])).toEqual(['unit', 'component']);
  });

  it('names the steps when the first word is none', () => {
    expect(() => choose(['signin'])).toThrow(
      'There is no step "signin". The steps are: types, lint, unit, component, e2e.',
    );
  });

  it('refuses file names for a step without test files', () => {
    expect(() => choose(['lint', 'lib/a.ts'])).toThrow('The step "lint" takes no file names (lib/a.ts).');
  });
});
