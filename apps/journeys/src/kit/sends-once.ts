import type { Person } from './person.ts';
import type { World } from './world.ts';

/** What whoever comes second is told. */
const conflict = /已由他人报送或办理|内容已变化|已经存在|状态不允许/;

/** Somebody clicks twice where once is meant: it is done once, and they are told that it is done, not of a conflict. */
export async function sendsOnce(
  { stage }: World,
  person: Person,
  send: (person: Person) => Promise<void>,
  seen: string | RegExp,
): Promise<void> {
  const before = await stage.actionsOf(person.username);
  person.clicks = 2;
  await send(person).finally(() => (person.clicks = 1));
  await person.sees(seen);
  // A second request would be answered by now.
  await person.page.waitForTimeout(300);
  await person.misses(conflict);
  const done = (await stage.actionsOf(person.username)).slice(before.length);
  if (done.length === 0 || new Set(done).size < done.length)
    throw new Error(`two clicks of ${person.username} did ${done.join(', ') || 'nothing'}`);
}
