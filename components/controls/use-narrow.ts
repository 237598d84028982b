import { useEffect, useState } from 'preact/hooks';

/** Below this width the details of a row open under it, above it beside the list. */
const NARROW = '(max-width: 479px)';

/** True while there is no room for details beside a list. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);

  useEffect(() => {
    const query = matchMedia(NARROW);
    const changed = () => setNarrow(query.matches);
    changed();
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);

  return isNarrow;
}
