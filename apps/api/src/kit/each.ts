import { type Language, message, ProblemError, type Refusal, say } from '@chengxiao/domain';
import type { BatchDto } from '@chengxiao/dto';

/** What became of one thing of many: done, or refused and untouched. */
export type Outcome = { readonly id: string; readonly refusal: Refusal | null };

/**
 * One act on many things in one transaction: what a rule refuses stays as it is and says why, whatever else goes wrong
 * takes all back. The act refuses before it writes. Things are taken in the order of their ids, so that two such acts
 * cannot wait for each other.
 */
export async function each<S extends { readonly id: string }>(
  things: readonly S[],
  act: (thing: S) => Promise<unknown>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const thing of [...things].sort((a, b) => (a.id < b.id ? -1 : 1)))
    outcomes.push(
      await act(thing).then(
        () => ({ id: thing.id, refusal: null }),
        (error: unknown) => ({ id: thing.id, refusal: refusalOr(error) }),
      ),
    );
  return outcomes;
}

function refusalOr(error: unknown): Refusal {
  if (error instanceof ProblemError) return error.refusal;
  throw error;
}

/** What became of each in words; of a form with cells to mend, the first of them and how many there are. */
export const told = (outcomes: readonly Outcome[], language: Language): BatchDto => ({
  rows: outcomes.map(({ id, refusal }) => ({ id, reason: refusal && wordsOf(refusal, language) })),
});

function wordsOf({ reason, fields = [] }: Refusal, language: Language): string {
  const [first] = fields;
  if (!first) return say(reason, language);
  const found = say(first, language);
  return fields.length === 1 ? found : say(message('firstOfSeveral', { found, count: fields.length }), language);
}
