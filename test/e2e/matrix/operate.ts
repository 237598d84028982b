import { byRole, type Panel } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import { reports } from '../reading.ts';
import { openSessions } from './truth.ts';

/** Presses and waits for the result of it, not for one that was there before; the result says all these texts. */
export async function resultOf(panel: Panel, press: () => Promise<void>, ...texts: string[]): Promise<void> {
  const before = await timeOfResult(panel);
  await press();
  await until('a new result', async () => (await timeOfResult(panel)) !== before);
  await reports(panel, ...texts);
}

/** When the last result came, in ISO form with milliseconds, or null while there is none. */
function timeOfResult({ frame }: Panel): Promise<string | null> {
  return frame.evaluate(() => document.querySelector<HTMLTimeElement>('.result > time')?.dateTime ?? null);
}

/** Presses a button of the panel as soon as it is possible. */
export async function press({ frame }: Panel, name: string): Promise<void> {
  const button = await frame.waitForSelector(byRole('button', name));
  await until(`"${name}" to be possible`, async () =>
    button?.evaluate((element) => element.getAttribute('aria-disabled') !== 'true'),
  );
  await button?.evaluate((element) => (element as HTMLElement).click());
}

/** Presses a button of one session, whose controls its name tells apart. */
export async function pressFor(panel: Panel, words: string, sessionId: string): Promise<void> {
  await until(`"${words}" of ${sessionId} to be possible`, async () => {
    await openSessions(panel);
    return panel.frame.evaluate(
      (words, sessionId) => {
        const button = controlsOf(sessionId).find(({ textContent }) => textContent === words);
        if (!button || button.getAttribute('aria-disabled') === 'true') return false;
        button.click();
        return true;

        function controlsOf(id: string): HTMLElement[] {
          const holders = [...document.querySelectorAll('details')];
          const holder = holders.find((details) => details.querySelector(`dd [title="${id}"]`));
          return [...(holder?.querySelectorAll<HTMLElement>('.session-actions button') ?? [])];
        }
      },
      words,
      sessionId,
    );
  });
}

/** Types the name of a token template at a session. */
export async function typeTemplate(panel: Panel, sessionId: string, template: string): Promise<void> {
  await setField(panel, sessionId, '.session-actions input', 'input', template);
}

/** Chooses the first organization that a session can switch to. */
export async function chooseOrganization(panel: Panel, sessionId: string): Promise<void> {
  await setField(panel, sessionId, '.session-actions select', 'change', null);
}

/** Gives a field of a session a value, or a select its first choice, and tells the page of it as typing does. */
async function setField(panel: Panel, id: string, field: string, event: string, value: string | null): Promise<void> {
  await until(`${field} of ${id}`, async () => {
    await openSessions(panel);
    return panel.frame.evaluate(
      (id, field, event, value) => {
        const holders = [...document.querySelectorAll('details')];
        const holder = holders.find((details) => details.querySelector(`dd [title="${id}"]`));
        const control = holder?.querySelector<HTMLInputElement | HTMLSelectElement>(field);
        if (!control) return false;
        control.value = value ?? (control as HTMLSelectElement).options[0]?.value ?? '';
        control.dispatchEvent(new Event(event, { bubbles: true }));
        return true;
      },
      id,
      field,
      event,
      value,
    );
  });
}
