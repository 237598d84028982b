import { useRef } from 'preact/hooks';
import { useTools } from '../tools.ts';

/** Asks for an exported timeline. It can be dropped onto the tab as well. */
export function OpenFileButton({ onFile }: { onFile(file: File | undefined): void }) {
  const { t } = useTools();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0]);
          // The same file may be chosen once more.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="button" title={t('timelineOpenHint')} onClick={() => input.current?.click()}>
        {t('timelineOpen')}
      </button>
    </>
  );
}
