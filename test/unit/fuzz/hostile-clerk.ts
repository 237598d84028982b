import * as fc from 'fast-check';
import { wireClient } from '../client/fixtures/client.ts';
import { jsons } from './arbitraries.ts';

/** How to make a value that no JSON can be; the plan is plain, so that a failed run can be told and made smaller. */
export type Plan =
  | { readonly is: 'json'; readonly json: unknown }
  | { readonly is: 'odd'; readonly name: keyof typeof ODD }
  | { readonly is: 'list'; readonly items: readonly Plan[] }
  | { readonly is: 'object'; readonly members: Readonly<Record<string, MemberPlan>> };

/** How a member of an object comes to its value. */
interface MemberPlan {
  readonly by: 'getter' | 'method' | 'promise' | 'rejection' | 'throwing-getter' | 'throwing-method';
  readonly value: Plan;
}

function throwing(error: unknown): () => never {
  return () => {
    throw error;
  };
}

/** A thing of which nothing can be asked. */
const UNSPEAKABLE: object = new Proxy(
  {},
  Object.fromEntries(
    ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'].map((trap) => [
      trap,
      throwing(new Error('on purpose')),
    ]),
  ),
);

/** Values that are made anew only by name. */
const ODD = {
  undefined: undefined,
  bigint: 1n,
  symbol: Symbol('odd'),
  'not a number': Number.NaN,
  'not a time': new Date(Number.NaN),
  unspeakable: UNSPEAKABLE,
  'throws as JSON': { toJSON: throwing(new Error('on purpose')) },
  'throws the unspeakable as JSON': { toJSON: throwing(UNSPEAKABLE) },
  client: wireClient,
};

/** The value that a plan stands for. */
export function made(plan: Plan): unknown {
  switch (plan.is) {
    case 'json':
      return plan.json;
    case 'odd':
      return ODD[plan.name];
    case 'list':
      return plan.items.map(made);
    case 'object':
      return Object.defineProperties({}, Object.fromEntries(Object.entries(plan.members).map(property)));
  }
}

function property([name, { by, value }]: [string, MemberPlan]): [string, PropertyDescriptor] {
  const GETS: Record<MemberPlan['by'], () => unknown> = {
    getter: () => made(value),
    method: () => () => made(value),
    promise: () => () => minded(Promise.resolve().then(() => made(value))),
    rejection: () => () => minded(Promise.reject(made(value))),
    'throwing-getter': () => throwing(made(value))(),
    'throwing-method': () => throwing(made(value)),
  };
  return [name, { get: GETS[by], enumerable: true, configurable: true }];
}

/** A promise whose own end is looked after: what is unhandled then was made by those who were given it. */
function minded(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(() => {});
  return promise;
}

const values: fc.Arbitrary<Plan> = fc.oneof(
  jsons.map((json) => ({ is: 'json' as const, json })),
  fc.constantFrom(...(Object.keys(ODD) as (keyof typeof ODD)[])).map((name) => ({ is: 'odd' as const, name })),
);

const members: fc.Arbitrary<MemberPlan> = fc.record({
  by: fc.constantFrom('getter', 'method', 'promise', 'rejection', 'throwing-getter', 'throwing-method'),
  value: values,
});

const by = (by: MemberPlan['by'], value: fc.Arbitrary<Plan>) => value.map((plan) => ({ by, value: plan }));

/** An object with some members of these names. */
function having(names: readonly string[], more: Record<string, fc.Arbitrary<MemberPlan>> = {}): fc.Arbitrary<Plan> {
  const all = { ...Object.fromEntries(names.map((name) => [name, members])), ...more };
  return fc
    .record(all, { requiredKeys: [] })
    .map((planned) => ({ is: 'object', members: planned as Readonly<Record<string, MemberPlan>> }));
}

const SESSION = ['id', 'status', 'touch', 'end', 'remove', 'getToken', 'lastActiveToken'];
const sessions: fc.Arbitrary<Plan> = fc
  .array(having(SESSION), { maxLength: 3 })
  .map((items) => ({ is: 'list', items }));

const clients = having(
  [
    'id',
    'signIn',
    'signUp',
    'create',
    'destroy',
    'removeSessions',
    'clearCache',
    'buildTouchUrl',
    '__internal_toSnapshot',
    'toJSON',
  ],
  { sessions: by('getter', sessions) },
);

const clerks = having(
  [
    'version',
    'loaded',
    'status',
    'publishableKey',
    'proxyUrl',
    'domain',
    'isSatellite',
    'sdkMetadata',
    'session',
    'addListener',
    'on',
    'off',
    'buildUrlWithAuth',
    'signOut',
    'setActive',
    '__internal_getOption',
    '__internal_environment',
    'updateClient',
  ],
  {
    load: by('method', values),
    client: fc.oneof({ weight: 4, arbitrary: by('getter', clients) }, { weight: 1, arbitrary: members }),
    getFapiClient: fc.oneof(by('method', having(['buildUrl', 'onAfterResponse'])), members),
  },
);

/** Something that a page may have put where Clerk is looked for; mostly an object much like Clerk's. */
export const hostileClerks: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 4, arbitrary: clerks },
  { weight: 1, arbitrary: values },
);
