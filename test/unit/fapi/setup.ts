import { expect } from 'vitest';
import {
  createFrontendApi,
  type FrontendApi,
  type Instance,
  type InstanceOptions,
  type User,
} from '../../fapi/index.ts';
import { Browser } from './browser.ts';

export const ADA = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada+clerk_test@example.com',
  password: 'note-g-1843',
};
export const GRACE = { firstName: 'Grace', email: 'grace+clerk_test@example.com', password: 'nanosecond-1952' };

/** A clock that stands until it is moved. */
export class Clock {
  now = Date.UTC(2026, 2, 1, 12, 0, 0, 400);

  forward(milliseconds: number): void {
    this.now += milliseconds;
  }
}

export interface Setup {
  clock: Clock;
  frontendApi: FrontendApi;
  instance: Instance;
  browser: Browser;
  ada: User;
  grace: User;
}

/** An instance with Ada and Grace, and a browser that visits it for the first time. */
export async function setUp(options: Partial<InstanceOptions> = {}): Promise<Setup> {
  const clock = new Clock();
  const frontendApi = createFrontendApi({ clock: () => clock.now });
  const type = options.type ?? 'development';
  const host = type === 'development' ? 'happy-cat-12.clerk.accounts.dev' : 'clerk.example.com';
  const instance = await frontendApi.addInstance({ type, frontendApi: host, ...options });
  const ada = instance.addUser(ADA);
  const grace = instance.addUser(GRACE);
  const browser =
    type === 'development' ? await Browser.withDevBrowser(frontendApi, instance) : new Browser(frontendApi, instance);
  return { clock, frontendApi, instance, browser, ada, grace };
}

/** The parts of an error answer that clerk-js looks at. */
export function refusal(status: number, code: string, paramName?: string) {
  const error = paramName === undefined ? { code } : { code, meta: { param_name: paramName } };
  return { status, body: { errors: [error], clerk_trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) } };
}
