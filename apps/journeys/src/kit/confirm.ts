import { spaced } from './names.ts';
import type { Person } from './person.ts';

/** Answers the question that is asked before an act, once it says what the act will do; it is gone then. */
export async function confirm(person: Person, name: string, says: string | RegExp): Promise<void> {
  const asked = person.page.getByRole('dialog').filter({ hasText: says }).last();
  await asked
    .getByRole('button', { name: spaced(name) })
    .last()
    .click({ clickCount: person.clicks });
  await asked.waitFor({ state: 'hidden' });
}
