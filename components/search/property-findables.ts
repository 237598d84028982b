import type { PanelView } from '../../lib/panel/panel-view.ts';
import { nameOf } from '../sessions/who.ts';
import { type InstanceInFrame, instanceOf } from '../state.ts';
import type { Destination } from '../tabs/destination.ts';
import { type Findable, leavesOf } from './findable.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The methods of the Client that its tab shows beside the properties. */
const METHODS: Fields = {
  'isNew()': null,
  'isEligibleForTouch()': null,
  'buildTouchUrl()': null,
  'clearCache()': null,
  'removeSessions()': null,
  'create()': null,
  'destroy()': null,
};

/** The Client's own properties and its methods; of sessions and attempts, which have tabs of their own, the ids. */
export function clientFindables({ frame }: PanelView): readonly Findable[] {
  const client = instanceOf(frame)?.client;
  if (!client) return [];
  const { sessions, signedInSessions, signIn, signUp, ...own } = client;
  const shown: Fields = {
    ...own,
    sessions: sessions.map(({ id }) => id),
    signedInSessions: signedInSessions.map(({ id }) => id),
    signIn: signIn && [signIn.id, signIn.status],
    signUp: signUp && [signUp.id, signUp.status],
    ...METHODS,
  };
  return properties(shown, (property) => ({ tab: 'client', property }));
}

/** What a session row says of itself and of its user. Its token is no part of it. */
export function sessionFindables({ frame }: PanelView): readonly Findable[] {
  const sessions = instanceOf(frame)?.client?.sessions ?? [];
  return sessions.map((session) => {
    const { id, status, user, publicUserData, lastActiveOrganizationId, tasks, actor } = session;
    const place = { tab: 'sessions', sessionId: id } as const;
    const says = [status, id, lastActiveOrganizationId, tasks.map(({ key }) => key), actor?.sub];
    return {
      id: JSON.stringify(place),
      place,
      title: nameOf(session),
      text: leavesOf(says).join(' · '),
      more: leavesOf([user, publicUserData]).map((leaf) => leaf.toLowerCase()),
    };
  });
}

/** The properties of the sign-in and the sign-up in progress. */
export function attemptFindables({ frame }: PanelView): readonly Findable[] {
  const { signIn = null, signUp = null } = instanceOf(frame)?.client ?? {};
  const verifications = Object.entries(signUp?.verifications ?? {});
  return [
    ...properties(signIn ?? {}, (name) => ({ tab: 'attempts', property: `signIn.${name}` })),
    ...properties(
      {
        ...signUp,
        verifications: null,
        ...Object.fromEntries(verifications.map(([name, value]) => [`verifications.${name}`, value])),
      },
      (name) => ({ tab: 'attempts', property: `signUp.${name}` }),
    ),
  ];
}

/** What names the instance, how it is set up, and what `Clerk.load()` was given. */
export function instanceFindables({ frame }: PanelView): readonly Findable[] {
  const clerk = instanceOf(frame);
  if (!clerk) return [];
  return properties({ ...namesOf(clerk), ...settingsOf(clerk), ...clerk.options }, (property) => ({
    tab: 'instance',
    property,
  }));
}

function namesOf({ instance }: InstanceInFrame): Fields {
  const { publishableKey, type, frontendApi, proxyUrl, domain, version, sdk } = instance;
  return { publishableKey, instanceType: type, frontendApi, proxyUrl, domain, version, sdkMetadata: sdk };
}

/** Settings under the names of the tab. */
function settingsOf({ environment }: InstanceInFrame): Fields {
  if (!environment) return {};
  const { organizations, applicationName, homeUrl, signInUrl, signUpUrl, afterSignOutUrl, ...more } = environment;
  const { identifiers, firstFactors, secondFactors, socialProviders, signUpMode, captcha } = more;
  return {
    applicationName,
    homeUrl,
    signInUrl,
    signUpUrl,
    afterSignOutUrl,
    identifiers,
    firstFactors,
    secondFactors,
    socialProviders: socialProviders.map(({ strategy, name }) => [strategy, name]),
    signUpMode,
    captcha: [captcha.provider, captcha.widgetType],
    'domains.defaultRole': organizations.domains.enabled ? organizations.domains.defaultRole : null,
  };
}

/** A findable for each property that holds something, and for methods. */
function properties(fields: Fields, placeOf: (name: string) => Destination): readonly Findable[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const text = leavesOf(name.endsWith('At') && typeof value === 'number' ? null : value).join(' · ');
    if (text === '' && !name.endsWith('()')) return [];
    const place = placeOf(name);
    return [{ id: JSON.stringify(place), place, title: name, text, more: [] }];
  });
}
