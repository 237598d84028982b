import { useMemo, useRef, useState } from 'preact/hooks';
import { clerkState } from '../../lib/cookies/clerk-state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useActing } from '../controls/use-acting.ts';
import { cookiesOf } from '../cookies/cookies-of.ts';
import { hostsOf } from '../cookies/hosts-of.ts';
import { ResetList } from '../cookies/reset-list.tsx';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { useCookieInstance } from '../values/use-cookie-instance.ts';

/** The reset of the Cookies tab, which first shows what it would remove. */
export function ResetHere({ view }: { view: PanelView }) {
  const { t } = useTools();
  const acting = useActing(view);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const { frame, secrets } = view;
  const hosts = hostsOf(frame);
  const instance = useCookieInstance(instanceOf(frame)?.instance.publishableKey ?? null);
  const state = useMemo(
    () =>
      secrets && instance !== undefined
        ? clerkState(cookiesOf(frame, secrets.cookies, instance, null), hostsOf(frame).readable, secrets.storageKeys)
        : null,
    [frame, secrets, instance],
  );
  const end = () => {
    setOpen(false);
    button.current?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <>
      <span ref={button}>
        <ActionButton
          title={t('resetOpenHint')}
          unavailable={acting.whyNot('resetClerkState') ?? (state ? null : t('cookiesPending'))}
          running={acting.isRunning({ name: 'resetClerkState' })}
          expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('resetOpen')}
        </ActionButton>
      </span>
      {isOpen && state && <ResetList view={view} state={state} missing={hosts.missing} onEnd={end} />}
    </>
  );
}
