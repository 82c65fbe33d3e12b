import type { Person } from '../kit/person.ts';
import { type Language, lookAt, type Width, widths } from '../kit/page-sweep.ts';
import type { Story } from '../kit/world.ts';

/** One position of each kind; the pages that stand in no menu are read by the first that has them. */
const roles: readonly (readonly [username: string, who: string])[] = [
  ['byne-nt', '预算单位'],
  ['byne-nm', '预算部门'],
  ['byne-cz', '盟市财政局'],
  ['byne-yw', '业务科室'],
  ['byne-jx', '绩效科室'],
  ['nm-cz', '自治区财政厅'],
  ['wltz-cz', '旗县财政局'],
  ['byne-zf', '政府'],
  ['byne-sj', '审计'],
  ['beijiang', '第三方机构'],
  ['byne-xtgl', '系统管理员'],
  ['byne-aqgl', '安全管理员'],
  ['byne-sjgl', '审计管理员'],
];
/** Pages that stand in no menu, and those of something new. */
const unlisted: Readonly<Record<string, readonly string[]>> = {
  'byne-nt': [
    '/account',
    '/messages',
    '/messages/settings',
    '/budget-classes',
    '/projects/new',
    '/publications/readable',
  ],
  'byne-nm': ['/transfers/new', '/todo?tab=started'],
  'byne-cz': ['/deferred', '/season', '/declaration-rules', '/indicators/new', '/review-routes/edit?subject=target'],
  'byne-sj': ['/messages', '/messages/settings'],
};
const languages: readonly Language[] = ['zh', 'en'];

/** An address without its ids and its filter: the kind of page. */
const kindOf = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*/, '');

/** Inside the application, as a link leads: the heading of the page takes the focus. */
async function goTo({ page }: Person, path: string): Promise<void> {
  const heading = await page.locator('h1').first().elementHandle();
  const [pathname = ''] = path.split('?');
  const elsewhere = new URL(page.url()).pathname !== pathname;
  await page.evaluate((href) => {
    window.history.pushState({ usr: null, key: String(Math.random()), idx: window.history.length }, '', href);
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state as unknown }));
  }, path);
  if (elsewhere) await heading?.waitForElementState('hidden');
}

async function settle({ page }: Person): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.cx-skeleton, [aria-busy="true"]'));
}

async function speak(person: Person, language: Language): Promise<void> {
  await person.page.evaluate((chosen) => localStorage.setItem('chengxiao.language', chosen), language);
  // A page that no menu leads to: each of those that are looked at is come to from another.
  await person.page.goto('/account');
  await settle(person);
}

/** The pages of the menu, and then one of each kind that a row of theirs leads to. */
async function listPages({ page }: Person, username: string): Promise<string[]> {
  const menu = await page
    .locator('.shell-side .shell-nav a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...menu, ...(unlisted[username] ?? [])];
}

const firstRow = ({ page }: Person): Promise<string | null> =>
  page.evaluate(() => {
    const link = document.querySelector('main tbody a[href^="/"]:not([href^="/api"]), main .todo-list a[href^="/"]');
    return link?.getAttribute('href') ?? null;
  });

const storyOf = (username: string, who: string, seen: Set<string>): Story => ({
  name: `逐页查看：${who}`,
  async tell(world) {
    const person = await world.as(username);
    const whole = world.everyPage;
    const findings: string[] = [];
    let [turn, at] = [0, 0];
    const look = async (path: string, language: Language, width: Width): Promise<void> => {
      const kind = kindOf(path);
      const once = `${whole ? `${username} ${language} ${width} ` : ''}${kind}`;
      await person.page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await settle(person);
      const found = await lookAt(person, { width, language, withAxe: !seen.has(once) });
      seen.add(once);
      await world.shoot(
        person,
        `${String(++at).padStart(3, '0')}-${username}${kind.replace(/\W+/g, '_')}-${width}-${language}`,
      );
      findings.push(...found.map((line) => `${kind} (${width} px, ${language}): ${line}`));
      findings.push(...world.complaints().map((line) => `${kind} (${width} px, ${language}): ${line}`));
    };
    const details = new Map<string, string>();
    const visitAll = async (paths: readonly string[], language: Language): Promise<void> => {
      for (const path of paths) {
        await goTo(person, path);
        await settle(person);
        const row = await firstRow(person);
        if (row && !details.has(kindOf(row))) details.set(kindOf(row), row);
        for (const width of whole ? widths : [widths[turn++ % widths.length] ?? 1280])
          await look(path, language, width);
      }
    };
    await person.page.setViewportSize({ width: 1280, height: 900 });
    await speak(person, 'zh');
    const pages = await listPages(person, username);
    const rows = () => [...details].filter(([kind]) => whole || !seen.has(kind)).map(([, path]) => path);
    if (whole)
      for (const language of languages) {
        await speak(person, language);
        await visitAll(pages, language);
        await visitAll(rows(), language);
      }
    else {
      await visitAll(
        pages.filter((_, index) => index % 2 === 0),
        'zh',
      );
      await speak(person, 'en');
      await visitAll(
        pages.filter((_, index) => index % 2 === 1),
        'en',
      );
      await visitAll(rows(), 'en');
    }
    await person.page.setViewportSize({ width: 1280, height: 900 });
    await speak(person, 'zh');
    if (findings.length > 0)
      throw new Error(`${findings.length} findings:\n    ${[...new Set(findings)].join('\n    ')}`);
  },
});

/** Every page of every role, and one of each kind that a list leads to; told in two lanes that look at other halves. */
const storiesOf = (mine: (index: number) => boolean): Story[] => {
  const seen = new Set<string>();
  return roles.filter((_, index) => mine(index)).map(([username, who]) => storyOf(username, who, seen));
};
export const everyPageStories = [storiesOf((index) => index % 2 === 0), storiesOf((index) => index % 2 === 1)] as const;
