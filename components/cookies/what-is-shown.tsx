import { plural } from '../../lib/i18n/translate.ts';
import { useTools } from '../tools.ts';
import { Sentence } from '../values/sentence.tsx';
import { HostNames } from './host-names.tsx';
import type { CookieHosts } from './hosts-of.ts';

/** How many cookies there are, of which hosts, and of which hosts they cannot be seen. */
export function WhatIsShown({ count, hosts: { readable, missing } }: { count: number; hosts: CookieHosts }) {
  const { t } = useTools();
  return (
    <p class="cookies-shown">
      <strong>{plural(t, 'cookieCount', count)}</strong>{' '}
      {readable.length > 0 && <Sentence of="cookieOfHosts" parts={[<HostNames key="hosts" hosts={readable} />]} />}
      {missing.length > 0 && (
        <>
          {' '}
          <span class="tone-soon">
            <Sentence of="cookieNoAccess" parts={[<HostNames key="hosts" hosts={missing} />]} />
          </span>
        </>
      )}
    </p>
  );
}
