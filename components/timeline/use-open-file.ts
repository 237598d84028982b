import { useState } from 'preact/hooks';
import { useTools } from '../tools.ts';

/** A file that could not be shown. */
export interface FileProblem {
  /** Of the file. */
  readonly name: string;
  /** What is wrong with it, where, and what to do. */
  readonly message: string;
}

/** Opens a file in the place of the page. When it cannot be shown all stays as it is. */
export function useOpenFile(): {
  readonly problem: FileProblem | null;
  open(file: File | undefined): void;
  forget(): void;
} {
  const { actions } = useTools();
  const [problem, setProblem] = useState<FileProblem | null>(null);
  return {
    problem,
    open(file) {
      if (!file) return;
      actions.openFile(file).then(
        () => setProblem(null),
        (error: unknown) => setProblem({ name: file.name, message: messageOf(error) }),
      );
    },
    forget: () => setProblem(null),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
