import { useEffect, useState } from 'preact/hooks';
import { type CookieInstance, cookieInstance } from '../../lib/cookies/instance.ts';

/**
 * What the cookies of a publishable key's instance are told by: null without a key, undefined for the moment that it
 * takes to be computed.
 */
export function useCookieInstance(publishableKey: string | null): CookieInstance | null | undefined {
  const [computed, setComputed] = useState<{ readonly key: string; readonly instance: CookieInstance } | null>(null);

  useEffect(() => {
    if (publishableKey === null) return;
    let isWanted = true;
    void cookieInstance(publishableKey).then((instance) => {
      if (isWanted) setComputed({ key: publishableKey, instance });
    });
    return () => {
      isWanted = false;
    };
  }, [publishableKey]);

  if (publishableKey === null) return null;
  return computed?.key === publishableKey ? computed.instance : undefined;
}
