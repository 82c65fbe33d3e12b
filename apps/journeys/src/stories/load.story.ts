import type { Page } from 'playwright-core';
import { ask } from '../kit/ask.ts';
import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';

const kilo = 1024;
/** What a first visit may cost, as it comes over the wire: pages, scripts and styles, compressed, with their headers. */
const firstLimit = 200;
/** What any page may load more than the page to sign in. */
const pageLimit = 250;

type Loaded = { readonly kb: number; readonly files: number };

/** Opens an address as on the first visit, and counts the bytes that files of the product take on the wire. */
async function countingOpener(page: Page): Promise<(path: string) => Promise<Loaded>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
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
  return async (path) => {
    [bytes, count] = [0, 0];
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    return { kb: Math.round(bytes / kilo), files: count };
  };
}

/** The first row of a list, as the API answers it. */
const firstOf = async (person: Person, list: string, filter = '{}'): Promise<string> => {
  const { nodes } = await ask<{ nodes: { id: string }[] }>(
    person,
    `{ ${list}(first: 1, filter: ${filter}) { nodes { id } } }`,
  );
  if (!nodes[0]) throw new Error(`${person.username} has none of ${list} ${filter}`);
  return nodes[0].id;
};
type Address = string | ((person: Person) => Promise<string>);
const at =
  (before: string, list: string, after = '', filter?: string): Address =>
  async (person) =>
    `${before}/${await firstOf(person, list, filter)}${after}`;

/** One page of each kind, at somebody who has it. What is nobody's loads its page like any other, and says so. */
const kinds: Readonly<Record<string, readonly (readonly [what: string, address: Address])[]>> = {
  'byne-jx': [
    ['home of finance', '/'],
    ['desk', '/review'],
    ['desk as a list', '/review?view=list'],
    ['target', at('/targets', 'targets')],
    ['project', at('/projects', 'projects')],
    ['transfer', at('/transfers', 'transfers')],
    ['filed evaluation', at('/evaluations', 'evaluations', '', '{ states: [filed] }')],
    ['tasks', '/todo'],
  ],
  'cbe-nm': [
    ['home of a unit', '/'],
    ['list', '/projects'],
    ['form of a project', '/projects/new'],
    ['form of a target', at('/targets', 'targets', '/edit')],
    ['form of an adjustment', '/target-adjustments/00000000-0000-7000-8000-000000000000/edit'],
    ['form of an evaluation', at('/evaluations', 'evaluations')],
    ['form of a report', '/monitoring/reports/00000000-0000-7000-8000-000000000000'],
    ['messages', '/messages'],
  ],
};

/** Government networks are slow where the work is done: what is loaded before one can sign in, and for each kind of page. */
export const loadStory: Story = {
  name: '首次打开登录页、公开门户和每种页面时传输的数据量有限',
  async tell(world) {
    const held = (what: string, { kb, files }: Loaded, limit: number): void => {
      if (files === 0 || kb > limit) throw new Error(`${what} loads ${kb} KB in ${files} files, more than ${limit}`);
    };
    const visitor = await world.arrive('erds-jt');
    const visit = await countingOpener(visitor.page);
    await world.step('opens the portal', async () => held('the portal', await visit('/portal/'), firstLimit));
    await world.leave(visitor.username);
    for (const [username, pages] of Object.entries(kinds)) {
      await world.leave(username);
      const person = await world.arrive(username);
      const open = await countingOpener(person.page);
      const signIn = await open('/sign-in');
      held('sign-in', signIn, firstLimit);
      await person.context.request.post('/api/session', { data: { username, password: world.stage.password } });
      for (const [what, address] of pages) {
        const whole = await open(typeof address === 'string' ? address : await address(person));
        const loaded = { kb: whole.kb - signIn.kb, files: whole.files - signIn.files };
        await world.step(`${what}: ${loaded.kb} KB more in ${loaded.files} files`, async () =>
          Promise.resolve(held(what, loaded, pageLimit)),
        );
      }
      await world.leave(username);
    }
  },
};
