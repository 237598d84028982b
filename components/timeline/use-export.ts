import { useState } from 'preact/hooks';

/** Makes a file, which takes a while and can fail. */
export function useExport(): {
  readonly isRunning: boolean;
  /** Why it failed; null when it did not. */
  readonly problem: string | null;
  run(work: () => Promise<void>): void;
} {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    isRunning,
    problem,
    run(work) {
      setRunning(true);
      setProblem(null);
      work()
        .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
        .finally(() => setRunning(false));
    },
  };
}
