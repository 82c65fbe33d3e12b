import type { RedLineF1, SubmittedRedLine } from '@chengxiao/domain';
import { currentLanguage } from '@chengxiao/ui';
import { rest, type RestAnswer } from '../api/rest';

/** A form with its red-line: against what was submitted before, or against what was approved. */
export type FormAnswer = RestAnswer<RedLineF1 & Partial<SubmittedRedLine>>;
/** Official forms with their red-line by their address, read once while the desk is open. */
export type FormShelf = {
  read: (path: string) => Promise<FormAnswer>;
  /** What was read already, to be drawn at once. */
  known: (path: string) => FormAnswer | undefined;
  /** Forgets the forms of something that may have changed. */
  dropOf: (id: string) => void;
};

/** As many forms as are kept. */
const kept = 30;

export function formShelf(): FormShelf {
  const reading = new Map<string, Promise<FormAnswer>>();
  const read = new Map<string, FormAnswer>();
  const keyOf = (path: string): string => `${path}?language=${currentLanguage()}`;
  const drop = (key: string): void => {
    reading.delete(key);
    read.delete(key);
  };
  return {
    known: (path) => read.get(keyOf(path)),
    dropOf: (id) => [...reading.keys()].filter((key) => key.includes(id)).forEach(drop),
    read: (path) => {
      const key = keyOf(path);
      const known = reading.get(key);
      if (known) return known;
      const answer = rest<RedLineF1 & Partial<SubmittedRedLine>>('GET', key);
      reading.set(key, answer);
      void answer.then((value) => (value.problem ? drop(key) : read.set(key, value)));
      const [oldest] = reading.keys();
      if (reading.size > kept && oldest) drop(oldest);
      return answer;
    },
  };
}
