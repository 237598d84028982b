import type { ComponentChildren } from 'preact';
import { useChosenTab } from '../tabs/chosen-tab.ts';
import { FileProblemNote } from './file-problem.tsx';
import { useOpenFile } from './use-open-file.ts';

/** The panel's outermost element: opens a file that is dropped on it, which the browser would put in the panel's place. */
export function FileDrop({ children }: { children: ComponentChildren }) {
  const { choose } = useChosenTab();
  const { problem, open, forget } = useOpenFile();
  const onDragOver = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    choose('timeline');
    open(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a button of the Timeline tab does the same
    <div class="panel" onDragOver={onDragOver} onDrop={onDrop}>
      {problem && <FileProblemNote problem={problem} onClose={forget} />}
      {children}
    </div>
  );
}
