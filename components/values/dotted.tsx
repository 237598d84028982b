import { type ComponentChildren, Fragment } from 'preact';

/** Facts in one line, with a dot between them; what is null or false is left out. */
export function Dotted({ items }: { items: readonly ComponentChildren[] }) {
  const present = items.filter((item) => item !== null && item !== undefined && item !== false && item !== '');
  return present.map((item, index) => (
    <Fragment key={index}>
      {index > 0 && ' · '}
      {item}
    </Fragment>
  ));
}
