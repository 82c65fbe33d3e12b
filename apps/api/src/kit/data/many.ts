import { type Language, message, ProblemError, type Refusal, say } from '@chengxiao/domain';
import type { OutcomesDto } from '@chengxiao/dto';

/** The outcome of an act for one row: done, or refused and unchanged. */
export type Outcome = { readonly id: string; readonly refusal: Refusal | null };
/** What the rules allow, to be written in one go, and the outcome for each row that was asked about. */
export type Judgement<V> = { readonly allowed: readonly V[]; readonly outcomes: readonly Outcome[] };

/**
 * Applies the rules to each of many rows before anything is written. `judge` answers what is to be written of a row, or
 * throws its refusal, which becomes the outcome of that row alone; any other error ends the transaction. A row that is
 * named twice is judged once. `judge` reads nothing, so that the number of statements does not depend on the number of rows.
 */
export async function judgeEach<S extends { readonly id: string }, V>(
  asked: readonly S[],
  judge: (row: S) => V | Promise<V>,
): Promise<Judgement<V>> {
  const [allowed, outcomes] = [new Array<V>(), new Map<string, Outcome>()];
  for (const row of asked) {
    const { id } = row;
    if (outcomes.has(id)) continue;
    try {
      allowed.push(await judge(row));
      outcomes.set(id, { id, refusal: null });
    } catch (error) {
      outcomes.set(id, { id, refusal: refusalOrThrow(error) });
    }
  }
  return { allowed, outcomes: [...outcomes.values()] };
}

/** What the rules allow, where one refusal refuses all. @throws the first refusal */
export function allAllowed<V>({ allowed, outcomes }: Judgement<V>): readonly V[] {
  for (const { refusal } of outcomes) if (refusal) throw new ProblemError(refusal);
  return allowed;
}

/** What the rules allow of a single row. @throws its refusal */
export const theOnlyAllowed = <V>(judgement: Judgement<V>): V => allAllowed(judgement)[0] as V;

function refusalOrThrow(error: unknown): Refusal {
  if (error instanceof ProblemError) return error.refusal;
  throw error;
}

/** The outcomes in the language of the caller; of a form with several wrong cells the first one, and how many there are. */
export const toOutcomes = (outcomes: readonly Outcome[], language: Language): OutcomesDto => ({
  rows: outcomes.map(({ id, refusal }) => ({ id, reason: refusal && sentenceOf(refusal, language) })),
});

function sentenceOf({ reason, fields = [] }: Refusal, language: Language): string {
  const [first] = fields;
  if (!first) return say(reason, language);
  const found = say(first, language);
  return fields.length === 1 ? found : say(message('firstOfSeveral', { found, count: fields.length }), language);
}
