import { ProblemError } from '@chengxiao/domain';
import type { Answer } from './reading-processes';

/** The other side of `ReadingProcesses`: does one task after another, and is gone with whoever asks. */
export function answerTasks<T, R>(work: (task: T) => Promise<R>): void {
  const answer = (told: Answer<R>): boolean | undefined => process.send?.(told);
  process.on('message', (task: T) => {
    work(task)
      .then((result) => answer({ result }))
      .catch((error: unknown) => {
        if (error instanceof ProblemError) return answer({ refused: error.refusal });
        return answer({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      });
  });
  process.on('disconnect', () => process.exit());
}
