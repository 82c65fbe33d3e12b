import { tabTo } from '../kit/keyboard.ts';
import type { Story } from '../kit/world.ts';

/** Signing in, the way through the navigation, and signing out, without ever touching the mouse. */
export const keyboardStory: Story = {
  name: '只用键盘登录、翻页和退出',
  async tell(world) {
    const person = await world.arrive('nm-zf');
    const { page } = person;
    await world.step('signs in with Tab and Enter', async () => {
      await page.goto('/');
      await tabTo(page, '用户名');
      await world.check(person, '登录');
      await page.keyboard.type(person.username);
      await tabTo(page, '密码');
      await page.keyboard.type(world.stage.password);
      await page.keyboard.press('Enter');
      await person.sees('我的待办');
    });
    await world.step('skips to the content', async () => {
      await person.visit('/');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
      if (!inside) throw new Error('the skip link does not lead to the content');
    });
    await world.step('opens the library by the navigation', async () => {
      await person.visit('/');
      await tabTo(page, '项目库');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '项目库' }).waitFor();
    });
    await world.step('searches by / on a page that was just loaded, and types on', async () => {
      await person.visit('/projects');
      await page.keyboard.press('/');
      await page.keyboard.type('渠道');
      await page.waitForURL(/search=/);
      await page.keyboard.type('衬砌');
      await person.holds('名称或代码', '渠道衬砌');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('通村公路');
      await page.getByRole('row').filter({ hasText: '通村公路危桥改造工程' }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('tbody a:focus').waitFor();
    });
    await world.step('signs out by the account menu', async () => {
      await tabTo(page, /账户菜单/);
      await page.keyboard.press('Enter');
      await tabTo(page, '退出登录');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '登录' }).waitFor();
    });
    await world.leave(person.username);
  },
};
