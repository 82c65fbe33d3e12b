import type { Page } from 'playwright-core';
import type { Story } from '../kit/world.ts';

const kilo = 1024;
/** What a first visit may cost, as it comes over the wire: pages, scripts and styles, compressed. */
const firstLimit = 200;
/** What a list or a home may load more than the page to sign in. */
const pageLimit = 250;

/** Counts the bytes that files of the product take on the wire, until asked. */
async function countBytes(page: Page): Promise<() => Promise<{ kb: number; files: number }>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const files = new Set<string>();
  let [bytes, count] = [0, 0];
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (['Document', 'Script', 'Stylesheet'].includes(type)) files.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!files.has(requestId)) return;
    bytes += encodedDataLength;
    count++;
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    const seen = { kb: Math.round(bytes / kilo), files: count };
    [bytes, count] = [0, 0];
    return seen;
  };
}

/** Government networks are slow where the work is done: what is loaded before one can sign in, and for the first list. */
export const loadStory: Story = {
  name: '首次打开登录页、公开门户和列表时传输的数据量有限',
  async tell(world) {
    const person = await world.arrive('erds-jt');
    const { page } = person;
    const seen = await countBytes(page);
    const held = (what: string, { kb, files }: { kb: number; files: number }, limit: number): void => {
      if (files === 0 || kb > limit) throw new Error(`${what} loads ${kb} KB in ${files} files, more than ${limit}`);
    };
    await world.step('opens the portal', async () => {
      await page.goto('/portal/');
      held('the portal', await seen(), firstLimit);
    });
    await world.leave(person.username);
    for (const [path, title] of [
      ['/projects', '项目库'],
      ['/', /年申报季$/],
    ] as const) {
      const clerk = await world.arrive('erds-jt');
      const loaded = await countBytes(clerk.page);
      await world.step(`is asked to sign in before ${path}, and loads little for it`, async () => {
        await clerk.page.goto(path);
        await clerk.page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
        held('sign-in', await loaded(), firstLimit);
      });
      await world.step(`signs in and is at ${path}`, async () => {
        await clerk.type('用户名', clerk.username);
        await clerk.type('密码', world.stage.password);
        await clerk.press('登录');
        await clerk.page.getByRole('heading', { level: 1, name: title }).waitFor();
        held(path, await loaded(), pageLimit);
      });
      await world.leave(clerk.username);
    }
  },
};
