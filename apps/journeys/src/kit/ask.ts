/** What a story needs there before it begins: asked of the API as the person whose session it is. */
import type { Person } from './person.ts';

type Answer = { data?: Record<string, unknown> | null; errors?: readonly { message: string }[] };

/** The first field of the answer. @throws what the API refuses */
export async function ask<T>(person: Person, query: string, variables: object = {}): Promise<T> {
  const answer = await person.context.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as Answer;
  const [value] = Object.values(data ?? {}) as [({ code?: string } & T) | undefined];
  if (errors?.length || !value || value.code) throw new Error(`refused: ${JSON.stringify(errors ?? value)}`);
  return value;
}
