import { RELOAD } from './flows.js';

/** Which step comes next; the tab keeps it over reloads. */
const NEXT = 'playground-next-step';

/** What is to be played on this page; null when nothing is. */
export async function scenarioOf(query) {
  const name = query.get('scenario');
  return name && (await fetch(`/scenarios/${name}/steps.json`)).json();
}

/** Presses the buttons of a scenario that were not pressed yet. Those after a reload wait for it. */
export async function play({ name, steps }, press) {
  const key = `${NEXT} ${name}`;
  for (let next = Number(sessionStorage.getItem(key)); next < steps.length; next++) {
    sessionStorage.setItem(key, next + 1);
    await press(steps[next]);
    if (steps[next] === RELOAD) return;
  }
}
