import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';

/** Chooses the budget year in the header: the pages that follow obey it too. */
async function chooseYear({ page }: Person, year: string): Promise<void> {
  await page.getByRole('button', { name: /^预算年度/ }).click();
  const choice = page.locator('.shell-year').getByRole('button', { name: new RegExp(`^${year}`) });
  await choice.click();
}

const heading = (person: Person, name: string | RegExp) =>
  person.page.getByRole('heading', { level: 1, name }).waitFor();

/** What has the focus, in words. */
const focused = (person: Person): Promise<string> =>
  person.page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent ?? ''}`);

async function holdsFocus(person: Person, what: RegExp): Promise<void> {
  for (let tries = 0; !what.test(await focused(person)); tries += 1) {
    if (tries === 50) throw new Error(`the focus is at "${await focused(person)}", not at ${String(what)}`);
    await person.page.waitForTimeout(100);
  }
}

/** The frame of every page: the year, the menu, the keys, help, and pages that are none. */
export const frameStory: Story = {
  name: '预算年度、菜单、快捷键和帮助在各页一致',
  async tell(world) {
    const person = await world.as('byne-cz');
    const { page } = person;
    await world.step('chooses a year, and the next lists obey it', async () => {
      await person.go('绩效目标');
      await page.getByRole('cell', { name: '2027', exact: true }).first().waitFor();
      await person.misses(/^2026$/);
      await chooseYear(person, '2025');
      await person.misses(/^2027$/);
      await page.getByRole('cell', { name: '2025', exact: true }).first().waitFor();
      await person.go('部门整体目标');
      await page.waitForURL(/\/overall\?year=2025$/);
      await page.reload();
      await person.loaded();
      await page.getByRole('button', { name: /^预算年度 2025/ }).waitFor();
      await world.check(person, '页头选择年度');
      await chooseYear(person, '全部年度');
      await page.waitForURL(/\/overall\?year=all$/);
      await chooseYear(person, '恢复各页默认年度');
      await page.waitForURL(/\/overall$/);
      await page.getByRole('button', { name: /^预算年度 2027/ }).waitFor();
    });
    await world.step(
      'narrows what waits to a year, is told what it leaves out, and that messages have no year',
      async () => {
        await person.go('我的待办');
        await page.getByRole('button', { name: /^预算年度 全部年度/ }).waitFor();
        await chooseYear(person, '2025');
        await person.sees(/^其他年度还有 \d+ 项待办/);
        await world.check(person, '按年度看待办');
        await person.press('显示全部年度');
        await page.waitForURL(/\/todo\?year=all$/);
        await person.visit('/messages');
        await page.getByRole('button', { name: /^预算年度 不适用/ }).click();
        await person.sees('消息按发生日期排列，各预算年度的都在这里，不按年度切换。');
        await page.keyboard.press('Escape');
        await person.go('我的待办');
        await chooseYear(person, '恢复各页默认年度');
      },
    );
    await world.step('reads at the menu how much waits, as many as the list says', async () => {
      const count = await page.locator('.shell-nav .shell-count [aria-hidden]').first().innerText();
      await person.go('我的待办');
      await person.sees(`共 ${count} 项待办`);
    });
    await world.step('reads by ? which keys work, goes by G and a letter, and the heading has the focus', async () => {
      await page.keyboard.press('?');
      const map = page.getByRole('dialog', { name: '快捷键' });
      await map.getByText('下一行').waitFor();
      await world.check(person, '快捷键');
      await page.keyboard.press('Escape');
      await map.waitFor({ state: 'hidden' });
      await page.keyboard.press('g');
      await page.keyboard.press('p');
      await heading(person, '项目库');
      await holdsFocus(person, /^H1 项目库/);
      await page.locator('tbody tr').first().waitFor();
      await page.keyboard.press('j');
      await holdsFocus(person, /^A /);
    });
    await world.step('reads what the page is for', async () => {
      await person.press('帮助');
      await person.sees('未入库的项目不安排预算');
      await world.check(person, '帮助');
      await page.getByRole('button', { name: '关闭' }).click();
      await holdsFocus(person, /^BUTTON .*帮助/);
    });
    await world.step('is told of an address that leads nowhere, and of one for others', async () => {
      await person.visit('/nowhere');
      await person.sees('访问的地址：/nowhere');
      await world.check(person, '没有找到页面');
      await person.visit('/projects/new');
      await person.sees('此页面供预算部门、预算单位使用');
      await world.check(person, '无权使用此页面');
    });
    await world.step('has the same at the thumb on a phone', async () => {
      await person.visit('/targets');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('navigation', { name: '常用' }).getByRole('link', { name: '我的' }).click();
      await heading(person, '我的账户');
      await page.setViewportSize({ width: 1280, height: 900 });
    });
    await world.leave(person.username);
  },
};
