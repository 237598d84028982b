const PARTS = ['header', 'claims', 'signature'];

/** A JWT as it travels, its three parts in colours of their own. */
export function TokenText({ text }: { text: string }) {
  return (
    <code class="token-text">
      {text.split('.').map((part, index) => (
        <span key={index}>
          {index > 0 && '.'}
          <span class={`token-part-${PARTS[index]}`}>{part}</span>
        </span>
      ))}
    </code>
  );
}
