import { readFile } from 'node:fs/promises';
import { refuseBomb } from '../documents';
import { answerTasks } from '../kit/processes/answer-tasks';

/** Entry of a process that looks through the archive at a path. */
answerTasks(async (path: string): Promise<null> => {
  await refuseBomb(await readFile(path));
  return null;
});
