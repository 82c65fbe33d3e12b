import type { Page } from 'playwright-core';
import type { Story } from '../kit/world.ts';

const kilo = 1024;
/** What a first visit may cost, as it comes over the wire: pages, scripts and styles, compressed. */
const firstLimit = 200;
/** What any page may load more than the page to sign in, when it is the first that one opens. */
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

/** One page of each kind, and who opens it first; the path of one row is that of the first link of its list. */
const kinds: readonly { who: string; path: string; first?: string }[] = [
  { who: 'wushen-jt', path: '/' },
  { who: 'erds-yw', path: '/' },
  { who: 'nm-zf', path: '/' },
  { who: 'nm-sj', path: '/' },
  { who: 'erds-jt', path: '/projects', first: '/projects/' },
  { who: 'erds-jt', path: '/targets', first: '/targets/' },
  { who: 'erds-jt', path: '/evaluations', first: '/evaluations/' },
  { who: 'erds-jt', path: '/projects/new' },
  { who: 'erds-yw', path: '/review' },
  { who: 'erds-jt', path: '/messages' },
];

/** Government networks are slow where the work is done: what is loaded before one can sign in, and for the first page. */
export const loadStory: Story = {
  name: '首次打开登录页、公开门户和各类页面时传输的数据量有限',
  async tell(world) {
    const held = (what: string, { kb, files }: { kb: number; files: number }, limit: number): void => {
      if (files === 0 || kb > limit) throw new Error(`${what} loads ${kb} KB in ${files} files, more than ${limit}`);
    };
    /** What a browser that never saw the product loads for a page, and where the first row of a list leads. */
    const open = async (path: string, title: string | RegExp, who?: string, first?: string) => {
      const { page, context } = await world.arrive('first');
      if (who) await context.request.post('/api/session', { data: { username: who, password: world.stage.password } });
      const seen = await countBytes(page);
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
      await page.waitForFunction(() => document.querySelector('.cx-skeleton') === null);
      const loaded = await seen();
      const row = first ? await page.locator(`main tbody a[href^="${first}"]`).first().getAttribute('href') : null;
      await world.leave('first');
      return { loaded, row };
    };
    let signIn = 0;
    await world.step('opens the portal, and the page to sign in before another', async () => {
      held('the portal', (await open('/portal/', /./)).loaded, firstLimit);
      const { loaded } = await open('/projects', '登录');
      held('sign-in', loaded, firstLimit);
      signIn = loaded.kb;
    });
    for (const { who, path, first } of kinds)
      await world.step(`${who} begins at ${path}`, async () => {
        const more = async (at: string, of?: string): Promise<string | null> => {
          const { loaded, row } = await open(at, /./, who, of);
          held(`${at} of ${who}`, { ...loaded, kb: loaded.kb - signIn }, pageLimit);
          return row;
        };
        const row = await more(path, first);
        if (row) await more(row);
      });
  },
};
