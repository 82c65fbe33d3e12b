import { breakNext } from '../kit/connection.ts';
import { openWorkbook } from '../kit/workbook.ts';
import type { Story } from '../kit/world.ts';

const [search, view] = ['项目', '小额项目'];

/** A list is filtered, ordered by its heads, looked into without leaving it, and taken along as it stands. */
export const listStory: Story = {
  name: '财政局筛选、速览和导出项目库',
  async tell(world) {
    const bureau = await world.as('byne-cz');
    const { page } = bureau;
    const names = () => page.locator('.cx-list tbody td[data-name] a').allInnerTexts();
    const views = page.getByRole('navigation', { name: '视图' });
    let listed: string[] = [];
    await world.step('filters and orders by the amount, the least first', async () => {
      await bureau.go('项目库', 'all');
      await bureau.type('名称或代码', search);
      await page.waitForURL((url) => url.searchParams.get('search') === search);
      const head = page.getByRole('columnheader', { name: /资金|金额/ });
      await head.getByRole('button').click();
      await head.and(page.locator('[aria-sort="descending"]')).waitFor();
      await head.getByRole('button').click();
      await head.and(page.locator('[aria-sort="ascending"]')).waitFor();
      await page.waitForURL((url) => url.searchParams.get('direction') === 'asc');
      await bureau.loaded();
      await page.reload();
      await bureau.loaded();
      await page.locator('.cx-sums').filter({ hasText: '筛选范围' }).waitFor();
      listed = await names();
      await world.check(bureau, '筛选并按金额排序的项目库');
    });
    await world.step('looks at a row without leaving the list', async () => {
      await page.locator('.cx-list tbody a').first().focus();
      await page.keyboard.press('Space');
      const facts = page.getByRole('complementary', { name: '速览' });
      await facts
        .getByText(listed[0] ?? '', { exact: false })
        .first()
        .waitFor();
      await page.keyboard.press('j');
      await facts
        .getByText(listed[1] ?? '', { exact: false })
        .first()
        .waitFor();
      await world.check(bureau, '速览一个项目');
      await page.keyboard.press('Escape');
      await facts.waitFor({ state: 'detached' });
    });
    await world.step('opens what was admitted by its tab, whose count is that of the list', async () => {
      const before = page.url();
      const tab = views.getByRole('link', { name: /^已入库 \d+$/ });
      const count = Number(/\d+$/.exec(await tab.innerText())?.[0]);
      await tab.click();
      await views.locator('[aria-current="page"]', { hasText: '已入库' }).waitFor();
      await page.getByText(new RegExp(`共 ${count} 条$`)).waitFor();
      await world.check(bureau, '项目库：已入库');
      await page.goto(before);
      await bureau.loaded();
    });
    await world.step('keeps it as a view, and comes back to it', async () => {
      await bureau.press('＋ 存为视图');
      await bureau.type('视图名称', view);
      await world.check(bureau, '存为我的视图');
      await bureau.press('确定');
      await views.locator('[aria-current="page"]', { hasText: view }).waitFor();
      await bureau.go('绩效目标');
      await bureau.go('项目库');
      await views.getByRole('link', { name: view }).click();
      await page.getByRole('columnheader').and(page.locator('[aria-sort="ascending"]')).waitFor();
      await bureau.loaded();
    });
    await world.step('takes along what the filter finds, in its order', async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), bureau.press('导出')]);
      if (!/^项目库 \d{4}-\d\d-\d\d\.xlsx$/.test(download.suggestedFilename()))
        throw new Error(`the file is called ${download.suggestedFilename()}`);
      const { sheets } = await openWorkbook(download);
      const [list, notes] = sheets;
      const heading = list?.rows[0]?.map(String) ?? [];
      for (const name of ['部门预算支出经济分类', '政府预算支出经济分类'])
        if (!heading.some((each) => each.startsWith(name))) throw new Error(`the file has no ${name}`);
      const rows = list?.rows.slice(1, -1) ?? [];
      const taken = rows.slice(0, listed.length).map(([name]) => String(name));
      if (taken.join() !== listed.map((name) => name.trim()).join()) throw new Error(`other rows: ${taken.join()}`);
      const amounts = rows.map((row) => row.find((cell) => typeof cell === 'number'));
      if (amounts.some((amount) => typeof amount !== 'number')) throw new Error('an amount is no number');
      const filter = notes?.rows.find(([label]) => label === '筛选：名称或代码')?.[1];
      if (filter !== search) throw new Error(`the sheet of notes says ${String(filter)}`);
    });
    await world.step('reads the sum on a phone, on one ground from edge to edge', async () => {
      const size = page.viewportSize();
      await page.setViewportSize({ width: 390, height: 844 });
      const bare = await page.locator('.cx-sums').evaluate((row) => {
        const isBare = getComputedStyle(row).backgroundColor === 'rgba(0, 0, 0, 0)';
        const table = row.closest('table');
        return isBare || !table || row.getBoundingClientRect().width < table.getBoundingClientRect().width;
      });
      if (bare) throw new Error('the ground of the sum ends before its row');
      if (size) await page.setViewportSize(size);
    });
    await world.step('is told why a list was not taken along, and takes it along the next time', async () => {
      await breakNext(page, '**/api/exports');
      await bureau.press('导出');
      await page.getByRole('alert').filter({ hasText: '请检查网络后重试' }).waitFor();
      await world.check(bureau, '导出没有成功');
      await Promise.all([page.waitForEvent('download'), bureau.press('重试')]);
      await page.getByRole('alert').waitFor({ state: 'detached' });
    });
    await world.step('opens a link with what is left of its filter', async () => {
      const before = page.url();
      await page.goto(`${before.split('?')[0]}?state=frozen`);
      await page.getByText('以下筛选条件已失效，未予采用：状态：frozen').waitFor();
      await bureau.loaded();
      await world.check(bureau, '筛选条件已失效');
      await page.goto(before);
      await bureau.loaded();
    });
    await world.step('gives the view up again', async () => {
      await bureau.press(`“${view}”的操作`);
      await page.getByRole('menuitem', { name: '删除' }).click();
      await views.getByRole('link', { name: view }).waitFor({ state: 'detached' });
    });
  },
};
