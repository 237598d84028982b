import { type Evidence, known } from '../../../lib/findings/evidence.ts';
import { Examiner } from '../../../lib/findings/examine.ts';
import { answer, jar, NOW, page, SECOND, signedInCookies } from '../../unit/findings/page.ts';
import {
  bearer,
  call,
  documentCookies,
  forbiddenLoad,
  handshake,
  load,
  navigation,
  refusal,
  repeated,
  sessionsChange,
} from '../../unit/findings/traffic.ts';
import type { Measure } from '../measure.ts';
import type { Result } from '../result.ts';
import { spread } from '../spread.ts';

/** The most that one look with all rules should take, in milliseconds. */
const GOAL = 5;

/** Events of each kind in the record that is looked at: about an hour's. */
const EVENTS = 300;

/** Looks before the measured ones, as the engine gets quicker with the first of them, and measured ones of each round. */
const WARM_UP = 100;
const LOOKS = 50;

/** All rules on evidence in which no input is missing: after all of it changed, a second later, and when it is told once more. */
export const findings: Measure = {
  name: 'findings',
  async run({ rounds, say }) {
    say('Findings');
    const whole: number[] = [];
    const later: number[] = [];
    const again: number[] = [];
    for (let look = -WARM_UP; look < rounds * LOOKS; look++) {
      const examiner = new Examiner();
      const evidence = evidenceAt(NOW);
      const first = timeOf(examiner, evidence);
      // What did not change is the very same to a panel, too.
      const second = timeOf(examiner, { ...evidence, now: known(NOW + SECOND) });
      const third = timeOf(examiner, evidenceAt(NOW + SECOND));
      if (look < 0) continue;
      whole.push(first);
      later.push(second);
      again.push(third);
    }
    const line = (name: string, times: readonly number[], goal: number): Result => ({
      heading: 'Findings: all rules on a full set of evidence',
      name,
      unit: 'ms',
      ours: spread(times),
      floor: null,
      goal: { kind: 'at-most', value: goal },
    });
    return [
      line('everything is new', whole, GOAL),
      line('only the time is another', later, GOAL),
      line('the same is told anew', again, GOAL),
    ];
  },
};

function timeOf(examiner: Examiner, evidence: Evidence): number {
  const since = performance.now();
  examiner.examine(evidence);
  return performance.now() - since;
}

/** Everything that rules can look at, and much of it. Made anew each time: what is told anew is compared with what was there. */
function evidenceAt(now: number): Evidence {
  const many = <Event extends { readonly at: number }>(event: (at: number, index: number) => Event) =>
    repeated(EVENTS, 10 * SECOND, event);
  return page({
    now,
    cookies: jar({ ...signedInCookies(), ...signedInCookies('not a token', 'AbCdEfGh') }),
    answers: [answer()],
    forbidden: [forbiddenLoad('https://clerk.example.com/clerk.browser.js')],
    recording: {
      calls: many((at, index) => (index % 10 === 0 ? refusal('session_not_found', { at }) : call({ at }))),
      navigations: many((at, index) =>
        index % 10 === 0
          ? handshake('session-token-expired', { at })
          : navigation(`http://localhost:3000/${index}`, { at }),
      ),
      sessions: many((at) => sessionsChange({ at })),
      documentCookies: many((at) => documentCookies({ at })),
      bearers: many((at) => bearer({ at })),
      loads: many((at, index) => load(`http://localhost:3000/${index}.js`, { at })),
      clock: many((at) => ({ id: at, at, inDocument: true, ahead: 0 })),
    },
  });
}
