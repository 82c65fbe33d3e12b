import { narrow } from '../kit/page-check.ts';
import type { Story } from '../kit/world.ts';

/** From any page by Ctrl+K: a project by its name and by the end of its code, what is not there, and the list of a department. */
export const searchStory: Story = {
  name: '财政局按 Ctrl+K 找项目、单位，并按部门筛选项目库',
  async tell(world) {
    const bureau = await world.as('byne-cz');
    const { page } = bureau;
    const field = page.getByRole('combobox', { name: '搜索项目、单位、代码、文号' });
    let [name, code] = ['', ''];
    await world.step('opens the search from a page and gives the focus back', async () => {
      await bureau.go('项目库');
      await bureau.loaded();
      const link = page.locator('.cx-list tbody a').first();
      name = (await link.innerText()).trim();
      await link.focus();
      await page.keyboard.press('Control+k');
      await page.getByText('可以搜索本岗位范围内的').waitFor();
      await world.check(bureau, '还没有输入的全局搜索');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement?.closest('.cx-list') !== null);
    });
    await world.step('finds a project by a part of its name, by keyboard alone', async () => {
      await bureau.go('指标库');
      await page.keyboard.press('Control+k');
      await field.pressSequentially(name.slice(0, 8));
      await page.getByRole('option', { name }).first().waitFor();
      await world.check(bureau, '搜索到项目');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
      code = (
        await page
          .getByText(/^\d{8}[A-Z]\d{12}$/)
          .first()
          .innerText()
      ).trim();
    });
    await world.step('finds it by the end of its code, on a phone too', async () => {
      await bureau.go('指标库');
      await page.setViewportSize(narrow);
      await page.getByRole('button', { name: /搜索项目、单位/ }).click();
      await field.pressSequentially(code.slice(-9));
      await page.getByRole('option').filter({ hasText: code }).first().click();
      await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
      await page.setViewportSize({ width: 1280, height: 900 });
    });
    await world.step('is told that there is none, and what it searched before', async () => {
      await page.keyboard.press('Control+k');
      await page
        .getByRole('group', { name: '最近搜索' })
        .getByRole('option', { name: code.slice(-9) })
        .waitFor();
      await field.pressSequentially('没有这个项目');
      await page.getByText('没有找到“没有这个项目”').waitFor();
      await world.check(bureau, '没有搜索到');
      await page.keyboard.press('Escape');
    });
    await world.step('narrows the library to a department, found as one types', async () => {
      await bureau.go('项目库');
      await bureau.loaded();
      await page.locator('.cx-chip', { hasText: '主管部门' }).locator('.ant-select').click();
      const options = page.locator('.ant-select-item-option');
      const [department = ''] = (await options.nth(1).innerText()).split(' ');
      await page.keyboard.type(department);
      await options.filter({ hasText: department }).first().click();
      await page.waitForURL((url) => url.searchParams.has('department'));
      await bureau.loaded();
      await page.locator('.cx-chip.cx-set', { hasText: department }).waitFor();
      await world.check(bureau, '按部门筛选的项目库');
    });
  },
};
