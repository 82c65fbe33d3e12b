import type { Person } from './person.ts';
import type { World } from './world.ts';

/** The session ends while somebody types: they sign in over the page, and what was typed is kept as a draft. */
export async function signsInOver(
  world: World,
  person: Person,
  types: () => Promise<void>,
  text: string,
): Promise<void> {
  await person.page.context().clearCookies();
  await types();
  await person.page.keyboard.press('Tab');
  await person.sees('登录已失效，请重新登录');
  await person.type('密码', world.stage.password);
  await Promise.all([person.waitForRequest(text), person.press('登录')]);
  await person.misses('登录已失效，请重新登录');
}
