import { CLERK_DOCS } from '../../documentation.ts';
import { list, named, time } from '../../facts.ts';
import { defineRule } from '../../rule.ts';

/** R18 */
export const signUp = defineRule({
  id: 'R18',
  name: 'findingSignUpName',
  looksFor: 'findingSignUpLooksFor',
  needs: ['client'],
  kinds: {
    missing: {
      severity: 'info',
      statement: 'findingSignUp',
      why: 'findingSignUpWhy',
      steps: ['findingSignUpStepCollect', 'findingSignUpStepVerify', 'findingSignUpStepDashboard'],
      docs: CLERK_DOCS.signUpOptions,
    },
  },
  examine({ client }) {
    const { signUp: attempt } = client.value;
    if (attempt?.status !== 'missing_requirements') return [];
    const { id, missingFields, unverifiedFields, abandonAt } = attempt;
    return [
      {
        kind: 'missing',
        about: id,
        values: [[...missingFields, ...unverifiedFields].join(', ')],
        facts: [
          named('missingFields', list(missingFields)),
          named('unverifiedFields', list(unverifiedFields)),
          named('abandonAt', time(abandonAt)),
        ],
        places: [{ tab: 'attempts' }],
      },
    ];
  },
});
