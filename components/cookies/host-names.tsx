import { Fragment } from 'preact';

/** Hosts in one line. */
export function HostNames({ hosts }: { hosts: readonly string[] }) {
  return hosts.map((host, index) => (
    <Fragment key={host}>
      {index > 0 && ', '}
      <code>
        <bdi>{host}</bdi>
      </code>
    </Fragment>
  ));
}
