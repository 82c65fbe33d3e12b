import type { SubmittedRedLine } from '@chengxiao/domain';
import { currentLanguage } from '@chengxiao/ui';
import { rest, type RestAnswer } from '../api/rest';

export type FormAnswer = RestAnswer<SubmittedRedLine>;
/** Official forms with their red-line, read once while the desk is open. */
export type FormShelf = {
  read: (id: string) => Promise<FormAnswer>;
  /** What was read already, to be drawn at once. */
  known: (id: string) => FormAnswer | undefined;
  /** Forgets a form that may have changed. */
  drop: (id: string) => void;
};

/** As many forms as are kept. */
const kept = 30;

export function formShelf(): FormShelf {
  const reading = new Map<string, Promise<FormAnswer>>();
  const read = new Map<string, FormAnswer>();
  const keyOf = (id: string): string => `${id} ${currentLanguage()}`;
  const drop = (key: string): void => {
    reading.delete(key);
    read.delete(key);
  };
  return {
    known: (id) => read.get(keyOf(id)),
    drop: (id) => drop(keyOf(id)),
    read: (id) => {
      const key = keyOf(id);
      const known = reading.get(key);
      if (known) return known;
      const answer = rest<SubmittedRedLine>('GET', `/api/targets/${id}/red-line?language=${currentLanguage()}`);
      reading.set(key, answer);
      void answer.then((value) => (value.problem ? drop(key) : read.set(key, value)));
      const [oldest] = reading.keys();
      if (reading.size > kept && oldest) drop(oldest);
      return answer;
    },
  };
}
