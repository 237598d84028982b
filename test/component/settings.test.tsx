import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Settings } from '../../components/settings/settings.tsx';
import type { SafetyStorage } from '../../lib/settings/current-safety.ts';
import { createSettingsStore, type SettingsBrowser } from '../../lib/settings/settings-store.ts';
import { textOf } from './render-panel.tsx';
import { t } from './translate.ts';

afterEach(cleanup);

/** A browser in which some hosts are granted beside those of the manifest. */
function fakeBrowser(...granted: string[]) {
  const manifestHosts = ['*://localhost/*', '*://*.accounts.dev/*'];
  const origins = new Set([...manifestHosts, ...granted]);
  let tell = () => {};
  const safety = fakeStorage();
  const change = (act: () => void) => {
    act();
    tell();
  };
  return {
    safety,
    manifestHosts,
    origins: async () => [...origins],
    revoke: vi.fn<SettingsBrowser['revoke']>(async (pattern) => change(() => origins.delete(pattern))),
    onAccessChanged: (listener: () => void) => {
      tell = listener;
    },
    grant: (pattern: string) => change(() => origins.add(pattern)),
    switchOff: (pattern: string) => change(() => origins.delete(pattern)),
  };
}

/** Where the switches are stored. */
function fakeStorage() {
  let stored: unknown;
  let tell = (_stored: unknown) => {};
  const store = (kept: unknown) => {
    stored = kept;
    tell(kept);
  };
  return {
    store,
    read: async () => stored,
    keep: vi.fn<SafetyStorage['keep']>(async (kept) => store(kept)),
    onChanged: (listener: (stored: unknown) => void) => {
      tell = listener;
    },
  };
}

/** The settings page on a browser. */
async function openSettings(browser: ReturnType<typeof fakeBrowser>) {
  const { view, revoke, switchSafety } = createSettingsStore(browser);
  const Page = () => <Settings view={view.value} t={t} onRevoke={revoke} onSwitch={switchSafety} />;
  render(<Page />);
  await screen.findByRole('list', { name: 'From the start' });
}

const listed = (name: string) => within(screen.getByRole('list', { name })).queryAllByRole('listitem').map(textOf);

const said = () => textOf(screen.getByRole('status'));

describe('the settings', () => {
  test('list what is granted, each with a button that names it, and what was there from the start', async () => {
    await openSettings(fakeBrowser('*://app.example.com/*', '*://clerk.example.com/*', '<all_urls>'));

    expect(listed('Granted by you')).toEqual(['every siteRevoke', 'app.example.comRevoke', 'clerk.example.comRevoke']);
    expect(screen.getByRole('button', { name: 'Revoke access to app.example.com' })).toBeTruthy();
    expect(listed('From the start')).toEqual(['localhost', '*.accounts.dev']);
  });

  test('say that nothing is granted yet, and how that is done', async () => {
    await openSettings(fakeBrowser());

    expect(listed('Granted by you')).toEqual([]);
    expect(screen.getByText(/^Nothing yet\. .* button that asks for access\.$/)).toBeTruthy();
  });

  test('revoke one host and say so', async () => {
    const browser = fakeBrowser('*://app.example.com/*', '*://clerk.example.com/*');
    await openSettings(browser);

    fireEvent.click(screen.getByRole('button', { name: 'Revoke access to app.example.com' }));

    await vi.waitFor(() => expect(listed('Granted by you')).toEqual(['clerk.example.comRevoke']));
    expect(browser.revoke).toHaveBeenCalledExactlyOnceWith('*://app.example.com/*');
    await vi.waitFor(() => expect(said()).toBe('Access to app.example.com is revoked.'));
  });

  test('tell why a host could not be revoked, and keep it in the list', async () => {
    const browser = fakeBrowser('*://app.example.com/*');
    browser.revoke.mockRejectedValue(new Error('You cannot remove required permissions'));
    await openSettings(browser);

    fireEvent.click(screen.getByRole('button', { name: 'Revoke access to app.example.com' }));

    await vi.waitFor(() =>
      expect(said()).toMatch(
        /^Access to app\.example\.com could not be revoked: You cannot remove required permissions\./,
      ),
    );
    expect(listed('Granted by you')).toEqual(['app.example.comRevoke']);
  });

  test('follow what is granted and switched off elsewhere', async () => {
    const browser = fakeBrowser();
    await openSettings(browser);

    browser.grant('*://late.example.com/*');
    await vi.waitFor(() => expect(listed('Granted by you')).toEqual(['late.example.comRevoke']));
    browser.switchOff('*://localhost/*');
    await vi.waitFor(() => expect(listed('From the start')[0]).toBe('localhostswitched off in the browser'));
  });
});

describe('the switches', () => {
  const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
  const ticked = () => screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked);

  test('ask before destroy alone at first, by the names of the buttons', async () => {
    await openSettings(fakeBrowser());

    expect(ticked()).toEqual([box(/^Destroy client$/)]);
    const group = screen.getByRole('group', { name: 'Ask before acting on a production instance' });
    expect(within(group).getAllByRole('checkbox')).toHaveLength(4);
  });

  test('store one of them and leave the others as they are stored', async () => {
    const browser = fakeBrowser();
    browser.safety.store({ askClearCache: true, later: 1 });
    await openSettings(browser);

    fireEvent.click(box(/^Show everything/));

    await vi.waitFor(() => expect(box(/^Show everything/).checked).toBe(true));
    expect(browser.safety.keep).toHaveBeenCalledExactlyOnceWith({ askClearCache: true, later: 1, readOnly: true });
    expect(box(/^Clear cache$/).checked).toBe(true);
  });

  test('say which of them could not be read, and are on then', async () => {
    const browser = fakeBrowser();
    browser.safety.store({ readOnly: 'damaged' });
    await openSettings(browser);

    expect(box(/^Show everything, change nothing could not be read, so it counts as on/).checked).toBe(true);
    expect(box(/^Clear cache$/).checked).toBe(false);
  });

  test('tell why a change was not stored, and show what holds', async () => {
    const browser = fakeBrowser();
    browser.safety.keep.mockRejectedValue(new Error('the disk is full'));
    await openSettings(browser);

    fireEvent.click(box(/^Remove sessions$/));

    await vi.waitFor(() =>
      expect(textOf(screen.getByRole('alert'))).toBe('This was not saved: the disk is full. Try again.'),
    );
    expect(box(/^Remove sessions$/).checked).toBe(false);
  });
});
