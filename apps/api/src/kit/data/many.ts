import { type Language, message, ProblemError, type Refusal, say } from '@chengxiao/domain';
import type { OutcomesDto } from '@chengxiao/dto';

/** What became of one thing of many: done, or refused and untouched. */
export type Outcome = { readonly id: string; readonly refusal: Refusal | null };
/** What the rules allow of many things, to be written all at once, and what became of each. */
export type Judgement<V> = { readonly allowed: readonly V[]; readonly outcomes: readonly Outcome[] };

/**
 * One act on many things: `judge` holds each against the rules, before anything is written, and answers what is to be
 * written of it. What it refuses stays as it is and says why; whatever else goes wrong takes all back. What is named twice
 * is one thing. For many it reads nothing: the number of statements of an act does not depend on the number of things.
 */
export async function judgeEach<S extends { readonly id: string }, V>(
  things: readonly S[],
  judge: (thing: S) => V | Promise<V>,
): Promise<Judgement<V>> {
  const [allowed, outcomes] = [new Array<V>(), new Map<string, Outcome>()];
  for (const thing of things) {
    const { id } = thing;
    if (outcomes.has(id)) continue;
    try {
      allowed.push(await judge(thing));
      outcomes.set(id, { id, refusal: null });
    } catch (error) {
      outcomes.set(id, { id, refusal: refusalOrThrow(error) });
    }
  }
  return { allowed, outcomes: [...outcomes.values()] };
}

/** What the rules allow, where it is all or nothing. @throws the first refusal */
export function allAllowed<V>({ allowed, outcomes }: Judgement<V>): readonly V[] {
  for (const { refusal } of outcomes) if (refusal) throw new ProblemError(refusal);
  return allowed;
}

/** What the rules allow of the only thing. @throws its refusal */
export const theOnlyAllowed = <V>(judgement: Judgement<V>): V => allAllowed(judgement)[0] as V;

function refusalOrThrow(error: unknown): Refusal {
  if (error instanceof ProblemError) return error.refusal;
  throw error;
}

/** What became of each in words; of a form with cells to mend, the first of them and how many there are. */
export const toOutcomes = (outcomes: readonly Outcome[], language: Language): OutcomesDto => ({
  rows: outcomes.map(({ id, refusal }) => ({ id, reason: refusal && sentenceOf(refusal, language) })),
});

function sentenceOf({ reason, fields = [] }: Refusal, language: Language): string {
  const [first] = fields;
  if (!first) return say(reason, language);
  const found = say(first, language);
  return fields.length === 1 ? found : say(message('firstOfSeveral', { found, count: fields.length }), language);
}
