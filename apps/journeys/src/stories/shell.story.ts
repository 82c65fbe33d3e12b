import { turn } from '../kit/turn.ts';
import type { Story } from '../kit/world.ts';

const chinese = /[\u4e00-\u9fff]/;
const pages = [
  '/',
  '/todo',
  '/season',
  '/projects',
  '/targets',
  '/approvals',
  '/monitoring',
  '/evaluations',
  '/notices',
  '/proposals',
  '/publications',
  '/rule-packs',
  '/assignments',
  '/deferred',
  '/account',
];

/** Words of the product itself, not of its data: titles, columns, labels, buttons, navigation. */
const ownWords = (): string[] => {
  const text = (element: Element): string =>
    [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent?.trim() ?? '')
      .join(' ');
  return [
    ...document.querySelectorAll('h1, h2, th, label, nav a, button:not([lang]):not([aria-expanded]), .cx-lead'),
  ].map(text);
};

/**
 * The whole product in English at one click, and the choice is kept. No page requests anything from outside the product, for
 * government networks have no internet: a person complains of it, whose requests are seen here.
 */
export const languageStory: Story = {
  name: '切换到英文，刷新后保持，各页面不向外部请求，再切回中文',
  async tell(world) {
    const person = await world.as('byne-cz');
    let asked = 0;
    person.page.on('request', () => (asked += 1));
    await world.step('switches to English', async () => {
      await person.visit('/projects');
      await person.press(/English/);
      await person.page.getByRole('heading', { level: 1, name: 'Project library' }).waitFor();
      const lang = await person.page.evaluate(() => document.documentElement.lang);
      if (!lang.startsWith('en')) throw new Error(`the page says that it is in ${lang}`);
      await world.check(person, 'Project library');
    });
    await world.step('every page keeps the choice and has no Chinese words of its own', async () => {
      await person.visit('/');
      for (const path of pages) {
        await turn(person, path);
        await person.page.waitForLoadState('networkidle');
        const left = (await person.page.evaluate(ownWords)).filter((text) => chinese.test(text));
        if (left.length > 0) throw new Error(`${path} in English still says: ${left.slice(0, 5).join(' | ')}`);
      }
    });
    await world.step('switches back', async () => {
      await person.press('中文');
      await person.page.getByRole('heading', { level: 1, name: '我的账户' }).waitFor();
      await world.check(person, '我的账户');
    });
    await world.step('opens the portal, and an address that is none', async () => {
      for (const path of ['/portal', '/nowhere']) await person.visit(path);
      if (asked < 50) throw new Error(`only ${asked} requests were seen`);
    });
  },
};

/** A wrong password is refused in words; the phone has the same navigation behind a button. */
export const phoneStory: Story = {
  name: '密码错误被拒绝；在手机上登录并打开导航',
  async tell(world) {
    const person = await world.arrive('nm-sj');
    await person.page.setViewportSize({ width: 390, height: 844 });
    await world.step('is refused with a wrong password', async () => {
      await person.page.goto('/projects');
      await person.type('用户名', person.username);
      await person.type('密码', 'not the password');
      await person.press('登录');
      await person.sees('请核对用户名和密码');
    });
    await world.step('signs in and is where it wanted to go', async () => {
      await person.type('密码', world.stage.password);
      await person.press('登录');
      await person.page.getByRole('heading', { level: 1, name: '项目库' }).waitFor();
    });
    await world.step('opens the navigation behind its button', async () => {
      await person.page.getByRole('button', { name: '打开导航' }).click();
      await world.check(person, '手机导航');
      await person.page.setViewportSize({ width: 390, height: 844 });
      await person.follow('绩效自评');
      await person.page.getByRole('heading', { level: 1, name: '绩效自评' }).waitFor();
    });
    await world.leave(person.username);
  },
};

/** One process serves pages and API: a path of the API that is none must not look like a page. */
export const unknownPathStory: Story = {
  name: '接口中没有的路径明确告知',
  async tell(world) {
    await world.step('an unknown path of the API is told as such', async () => {
      for (const path of ['/api/nothing', '/v1/nothing']) {
        const { status, headers } = await fetch(`${world.stage.origin}${path}`);
        const type = headers.get('content-type') ?? '';
        if (status !== 404 || !type.includes('application/problem+json')) throw new Error(`${path}: ${status} ${type}`);
      }
    });
  },
};
