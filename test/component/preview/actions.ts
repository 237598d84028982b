import type { Files } from '../../../lib/panel/files.ts';
import type { PanelActions } from '../../../lib/panel/panel-view.ts';

/** What files do is done; all else is said in the console, since there is no browser to do it in. */
export function previewActions({ opened, actions }: Files): PanelActions {
  const told = (name: string) => (value?: unknown) => console.log(name, value);
  return {
    ...actions,
    selectEvent: (id) => opened.value?.timeline.select(id),
    compareEvent: (id) => opened.value?.timeline.compareWith(id),
    readBody: async () => ({ kind: 'gone' }),
    act: told('act'),
    answer: told('answer'),
    chooseFrame: told('chooseFrame'),
    grantAccess: told('grantAccess'),
    assume: told('assume'),
    suppose: told('suppose'),
    dismissFinding: told('dismissFinding'),
    restoreFinding: told('restoreFinding'),
    setRecording: told('setRecording'),
    reloadTab: told('reloadTab'),
    reloadSimulated: told('reloadSimulated'),
    stopSimulation: told('stopSimulation'),
    applyUpdate: told('applyUpdate'),
    openSettings: told('openSettings'),
    copy: told('copy'),
  };
}
