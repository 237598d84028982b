import { hashOf, type Place } from './place.ts';

/** Chooses what the preview shows. */
export function Menu({ place, names }: { place: Place; names: readonly string[] }) {
  const go = (changes: Partial<Place>) => {
    location.hash = hashOf({ ...place, ...changes });
  };
  return (
    <nav class="preview-menu" aria-label="Preview">
      <label>
        State{' '}
        <select value={place.name} onChange={({ currentTarget }) => go({ name: currentTarget.value })}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        Theme{' '}
        <select
          value={place.theme ?? ''}
          onChange={({ currentTarget: { value } }) =>
            go({ theme: value === 'light' || value === 'dark' ? value : null })
          }
        >
          <option value="">computer's</option>
          <option value="light">light</option>
          <option value="dark">dark</option>
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={place.popup}
          onChange={({ currentTarget }) => go({ popup: currentTarget.checked })}
        />{' '}
        Popup
      </label>
    </nav>
  );
}
