import type { Request } from 'playwright-core';
import type { Person } from './person.ts';
import type { World } from './world.ts';

/** What whoever comes second is told. */
const conflict = /已由他人报送或办理|内容已变化|已经存在|状态不允许/;

/** The act that a request asks for; drafts and who has a form open are none. */
function actOf(request: Request): string | null {
  if (!request.url().endsWith('/graphql')) return null;
  const { operationName = '', query = '' } = (request.postDataJSON() ?? {}) as Record<string, string | undefined>;
  return query.trimStart().startsWith('mutation') && !/FormDraft$|^MarkFormOpen$/.test(operationName)
    ? operationName
    : null;
}

const twice = (acts: readonly string[]): boolean => new Set(acts).size < acts.length;

/** Somebody clicks twice where once is meant: it is done once, and they are told that it is done, not of a conflict. */
export async function sendsOnce(
  { stage }: World,
  person: Person,
  send: (person: Person) => Promise<void>,
  seen: string | RegExp,
): Promise<void> {
  const { page, username } = person;
  const before = await stage.actionsOf(username);
  const asked: string[] = [];
  const listen = (request: Request): void => void asked.push(...[actOf(request)].filter((act) => act !== null));
  page.on('request', listen);
  person.clicks = 2;
  await send(person).finally(() => (person.clicks = 1));
  await person.sees(seen);
  // A second request would be answered by now.
  await page.waitForTimeout(300);
  page.off('request', listen);
  await person.misses(conflict);
  const done = (await stage.actionsOf(username)).slice(before.length);
  if (asked.length === 0 || twice(asked)) throw new Error(`two clicks of ${username} asked for ${asked.join(', ')}`);
  if (done.length === 0 || twice(done)) throw new Error(`two clicks of ${username} did ${done.join(', ')}`);
}
