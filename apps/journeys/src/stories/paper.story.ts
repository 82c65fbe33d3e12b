import { paperFindings } from '../kit/paper.ts';
import type { Person } from '../kit/person.ts';
import { printedSheets } from '../kit/printed-pdf.ts';
import { turn } from '../kit/turn.ts';
import type { Story } from '../kit/world.ts';

/** The page of an address, whatever it shows there. */
const shapeOf = (path: string): string =>
  path
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, ':id')
    .replace(/\d+/g, ':n')
    .replace(/\?.*/, '');

/** Kinds of pages that were seen, and the links of each person that were not followed yet. */
const seen = new Set<string>();
const left = new Map<string, string[]>();
/** Pages that one story looks at: more would take too long on a slow machine. */
const most = 24;

/** Pages that somebody finds by links from where they begin, one of each kind that nobody saw before. */
async function walk(person: Person): Promise<string[]> {
  const { page, username } = person;
  const found: string[] = [];
  const waiting = left.get(username) ?? ['/'];
  left.set(username, waiting);
  for (let count = 0; count < most;) {
    const path = waiting.shift();
    if (path === undefined) break;
    const shape = shapeOf(path);
    if (seen.has(shape) && path !== '/') continue;
    seen.add(shape);
    count += 1;
    await turn(person, path);
    await page.waitForTimeout(100);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map((link) => link.pathname),
    );
    waiting.push(...links.filter((link) => !link.startsWith('/api/')));
    found.push(...(await paperFindings(page)).map((line) => `${path}: ${line}`));
  }
  return found;
}

const fail = (found: readonly string[]): void => {
  if (found.length > 0) throw new Error(`paper differs from the screen:\n    ${found.join('\n    ')}`);
};

const walkAs = (name: string, people: readonly string[]): Story => ({
  name: `${name}的各页面打印出来与屏幕一致`,
  async tell(world) {
    for (const username of people)
      await world.step(`looks at the pages of ${username} as they are printed`, async () => {
        fail(await walk(await world.as(username)));
        await world.leave(username);
      });
  },
});

const sheetsStory: Story = {
  name: '打印的每一张都有表头，得分和总分只印一次',
  async tell(world) {
    const person = await world.as('byne-cz');
    await world.step('a long list has its headings on every sheet', async () => {
      await person.visit('/indicators');
      await person.page.waitForLoadState('networkidle');
      const headings = await person.page.locator('thead th').evaluateAll((cells) =>
        cells.map((cell) => {
          for (const mark of cell.querySelectorAll('[aria-hidden]')) mark.remove();
          return (cell.textContent ?? '').replace(/\s/g, '');
        }),
      );
      const sheets = await printedSheets(person.page);
      if (sheets.length < 2) throw new Error('the list has one sheet only');
      fail(
        sheets.flatMap((text, at) =>
          headings.filter((each) => !text.includes(each)).map((each) => `${at + 1}: ${each}`),
        ),
      );
    });
    await world.step('a filed self-evaluation has its scores and its total', async () => {
      await person.visit('/evaluations');
      // The rounds above the list count what is filed too.
      const link = person.page.locator('a[href^="/evaluations/"]');
      await person.page.locator('main tbody tr', { hasText: '已备案', has: link }).first().locator('a').first().click();
      await person.page.getByText('规则得分').first().waitFor();
      await person.page.waitForLoadState('networkidle');
      const total = (await person.page.locator('tfoot tr').last().innerText()).replace(/\s/g, '');
      const score = /总分[:：](\d+\.\d+)/.exec(total)?.[1] ?? 'no total';
      const printed = (await printedSheets(person.page)).join('');
      const times = printed.split(`总分:${score}`).length - 1;
      if (times !== 1) throw new Error(`the total ${score} stands ${times} times on paper`);
    });
  },
};

/** Paper says what the screen says: on every kind of page each figure is printed, and nothing is cut off. */
export const paperStories: readonly Story[] = [
  walkAs('财政', ['byne-cz']),
  walkAs('财政其余', ['byne-cz']),
  walkAs('单位、部门、政府和第三方', ['byne-nt', 'byne-nm', 'byne-zf', 'beijiang']),
  sheetsStory,
];
