/** An id where there is room for little: its kind and its end, and whole in its title. */
export function ShortId({ id }: { id: string }) {
  return (
    <code title={id}>
      <bdi>{shorten(id)}</bdi>
    </code>
  );
}

function shorten(id: string): string {
  const [kind] = /^[a-z]+_/.exec(id) ?? [''];
  return id.length > 24 ? `${kind}…${id.slice(-6)}` : id;
}
