import { cookieKey } from '../../lib/cookies/cookie.ts';
import { findingInMarkdown } from '../../lib/findings/markdown.ts';
import type { MessageKey, Translate } from '../../lib/i18n/translate.ts';
import type { PanelActions, PanelView } from '../../lib/panel/panel-view.ts';
import type { Action } from '../../lib/protocol/action.ts';
import type { Acting } from '../controls/use-acting.ts';
import { whyReadOnly } from '../controls/why-unavailable.ts';
import { cookieLabel } from '../cookies/cookie-label.ts';
import { whyNotEdit } from '../cookies/why-not-edit.ts';
import { openFindings } from '../findings/open-findings.ts';
import { frameWords } from '../header/frame-words.ts';
import { organizationsOf } from '../sessions/organizations-of.ts';
import { SESSION_BUTTONS } from '../sessions/session-buttons.ts';
import { shownSession } from '../sessions/shown-session.ts';
import { labelsOf } from '../sessions/who.ts';
import { whyNotSession } from '../sessions/why-not-session.ts';
import { instanceOf, missingHosts } from '../state.ts';
import type { Destination } from '../tabs/destination.ts';
import type { Command } from './command.ts';
import { simulationCommands } from './simulation-commands.ts';
import { testUserCommands } from './test-user-commands.ts';

/** What commands are made of: the same that the panel's buttons are. */
export interface CommandTools {
  readonly view: PanelView;
  readonly t: Translate;
  readonly acting: Acting;
  readonly actions: PanelActions;
  show(place: Destination): void;
}

/** Everything that can be done, each as its button does it, and with the button's reason where it cannot be. */
export function actionCommands(tools: CommandTools): readonly Command[] {
  return [
    ...clientCommands(tools),
    ...sessionCommands(tools),
    ...testUserCommands(tools),
    ...panelCommands(tools),
    ...simulationCommands(tools),
    ...timelineCommands(tools),
    ...findingCommands(tools),
    ...cookieCommands(tools),
  ];
}

function clientCommands(tools: CommandTools): readonly Command[] {
  const { t, acting } = tools;
  return [
    act(tools, { name: 'clearCache' }, t('actionClearCache'), 'actionClearCacheHint'),
    act(tools, { name: 'removeSessions' }, t('actionRemoveSessions'), 'actionRemoveSessionsHint'),
    lead(tools, { tab: 'cookies', part: 'reset' }, 'resetOpen', 'resetOpenHint', acting.whyNot('resetClerkState')),
    act(tools, { name: 'createClient' }, t('clientCreate'), 'clientCreateHint'),
    act(tools, { name: 'destroyClient' }, t('clientDestroy'), 'clientDestroyHint'),
    lead(
      tools,
      { tab: 'client', property: 'redirectUrl' },
      'paletteTouchUrl',
      'touchUrlOpenHint',
      acting.whyNot('openTouchUrl'),
    ),
  ];
}

function sessionCommands(tools: CommandTools): readonly Command[] {
  const { view, t, acting } = tools;
  const clerk = instanceOf(view.frame);
  const sessions = clerk?.client?.sessions ?? [];
  const labels = labelsOf(sessions);
  const shown = clerk && shownSession(clerk);
  return sessions.flatMap((session) => {
    const label = labels.get(session.id) ?? session.id;
    const named = (words: MessageKey, ...more: readonly string[]) =>
      t('sessionControl', t(words), [label, ...more].join(' · '));
    const whyNot = (action: Action, isActive: boolean) => {
      const why = whyNotSession(session, action.name, isActive);
      return (why && t(why)) ?? acting.whyNot(action.name);
    };
    const buttons = SESSION_BUTTONS.map(({ words, hint, action: actionOf }) => {
      const action = actionOf(session.id);
      return act(tools, action, named(words), hint, whyNot(action, session.id === shown?.id));
    });
    const switches = [...organizationsOf(session), { id: null, name: t('sessionPersonal') }]
      .filter(({ id }) => id !== session.lastActiveOrganizationId)
      .map(({ id, name }) => {
        const action: Action = { name: 'setActive', sessionId: session.id, organizationId: id };
        const words = named('sessionSwitchOrganization', name);
        return act(tools, action, words, 'sessionSwitchOrganizationHint', whyNot(action, false));
      });
    const template = lead(
      tools,
      { tab: 'sessions', part: 'template', sessionId: session.id },
      'sessionTemplateToken',
      'sessionTemplateTokenHint',
      whyNot({ name: 'getToken', sessionId: session.id, template: '' }, false),
    );
    return [
      ...buttons,
      { ...template, id: `template ${session.id}`, label: named('sessionTemplateToken') },
      ...switches,
    ];
  });
}

function cookieCommands(tools: CommandTools): readonly Command[] {
  const { view, t, acting } = tools;
  const whyNot = whyNotEdit(t, view) ?? acting.whyNot('editCookie');
  return (view.secrets?.cookies ?? []).flatMap((cookie, _, all) => {
    const key = cookieKey(cookie);
    const name = cookieLabel(key, all) ?? cookie.name;
    const deletion: Action = { name: 'deleteCookie', cookie: key };
    const edit = lead(tools, { tab: 'cookies', part: 'edit', cookie: key }, 'cookieEdit', 'cookieEditHint', whyNot);
    return [
      act(tools, deletion, t('findingFixDeleteCookie', name), 'cookieDeleteHint'),
      { ...edit, id: `edit ${key}`, label: t('sessionControl', edit.label, name) },
    ];
  });
}

function panelCommands(tools: CommandTools): readonly Command[] {
  const { view, t, actions } = tools;
  const dismissed = view.findings?.dismissed.size ?? 0;
  const frames = view.state?.frames ?? [];
  const readOnly = whyReadOnly(t, view);
  return [
    ...(missingHosts(view.frame).length > 0 ? [plain('accessGrant', 'noticeAccess', actions.grantAccess)] : []),
    plain('findingFixReload', 'findingFixReloadHint', actions.reloadTab, readOnly),
    ...(frames.length > 1 ? frames.filter(({ frameId }) => frameId !== view.frame?.frameId) : []).map((frame) => ({
      ...plain('frameLabel', 'frameLabel', () => actions.chooseFrame(frame.frameId)),
      id: `frame ${frame.frameId}`,
      label: t('sessionControl', t('frameLabel'), frameWords(t, frame)),
      hint: frame.url,
    })),
    ...(dismissed > 0 ? [plain('findingRestoreAll', 'findingRestoreAllHint', () => actions.restoreFinding(null))] : []),
    ...(view.state?.updateWaiting
      ? [plain('noticeUpdateApply', 'noticeUpdateApply', actions.applyUpdate, readOnly)]
      : []),
    plain('settingsOpen', 'settingsOpenHint', actions.openSettings),
  ];

  function plain(words: MessageKey, hint: MessageKey, run: () => void, unavailable: string | null = null): Command {
    const label = t(words);
    const said = t(hint);
    return {
      id: words,
      group: 'actions',
      label,
      hint: said === label ? '' : said,
      unavailable,
      leads: false,
      run: () => run(),
    };
  }
}

function timelineCommands(tools: CommandTools): readonly Command[] {
  const { view, t, actions } = tools;
  const isPaused = (view.state?.recording.pausedSince ?? null) !== null;
  const of = (words: MessageKey, hint: MessageKey, run: () => void, unavailable: string | null = null): Command => ({
    id: words,
    group: 'actions',
    label: t('sessionControl', t('tabTimeline'), t(words)),
    hint: t(hint),
    unavailable,
    leads: false,
    run,
  });
  const change = (words: MessageKey, hint: MessageKey, run: () => void) => of(words, hint, run, whyReadOnly(t, view));
  const recording = [
    change(isPaused ? 'timelineResume' : 'timelinePause', 'timelinePauseHint', () =>
      actions.setRecording({ name: 'pause', on: !isPaused }),
    ),
    change('timelineClear', 'timelineClearHint', () => {
      actions.selectEvent(null);
      actions.setRecording({ name: 'clear' });
    }),
    change('timelineReload', 'timelineReloadHint', () => actions.reloadTab()),
  ];
  const exporting = lead(
    tools,
    { tab: 'timeline', part: 'export' },
    'exportTitle',
    'exportTimelineHint',
    view.timeline.rows.length === 0 ? t('timelineEmptyTitle') : null,
  );
  return [
    ...(view.past ? [of('noticePastBack', 'noticePastTitle', () => actions.selectEvent(null))] : []),
    ...(view.file ? [of('noticeFileClose', 'noticeFile', () => actions.closeFile())] : recording),
    { ...exporting, label: t('sessionControl', t('tabTimeline'), exporting.label) },
    lead(tools, { tab: 'timeline', part: 'file' }, 'timelineOpen', 'timelineOpenHint', null),
  ];
}

function findingCommands({ view, t, actions }: CommandTools): readonly Command[] {
  return openFindings(view.findings).flatMap((finding) => {
    const of = (words: MessageKey, hint: MessageKey, run: () => void): Command => ({
      id: `${words} ${finding.id}`,
      group: 'actions',
      label: t('sessionControl', t(words), t(finding.statement.key, ...finding.statement.values)),
      hint: t(hint),
      unavailable: null,
      leads: false,
      run,
    });
    return [
      of('findingCopy', 'findingCopyHint', () => actions.copy(findingInMarkdown(finding, t))),
      of('findingDismiss', 'findingDismissHint', () => actions.dismissFinding(finding.id)),
    ];
  });
}

/** An action on the document, by the same way as a button's. */
function act(
  { t, acting }: CommandTools,
  action: Action,
  label: string,
  hint: MessageKey,
  unavailable: string | null = acting.whyNot(action.name),
): Command {
  return {
    id: JSON.stringify(action),
    group: 'actions',
    label,
    hint: t(hint),
    unavailable,
    leads: false,
    run: () => acting.act(action),
  };
}

/** The way to controls that need a word more than a click. */
function lead(
  { t, show }: CommandTools,
  place: Destination,
  words: MessageKey,
  hint: MessageKey,
  unavailable: string | null,
): Command {
  return {
    id: words,
    group: 'actions',
    label: t(words),
    hint: t(hint),
    unavailable,
    leads: true,
    run: () => show(place),
  };
}
