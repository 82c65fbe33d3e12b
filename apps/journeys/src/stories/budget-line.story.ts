import type { Story } from '../kit/world.ts';

const [name, amount, year] = ['河套灌区高效节水灌溉项目', '8,450.00', '2027'];
const [cancelled, restored] = [`巴财预〔${year}〕21号`, `巴财预〔${year}〕35号`];

/** Money without a passed target is cancelled with a reason, stands in the list, and comes back (四(一)2). */
export const budgetLineStory: Story = {
  name: '财政局取消和恢复年度预算',
  async tell(world) {
    const bureau = await world.as('byne-cz');
    const { page } = bureau;
    const row = page.getByRole('row').filter({ hasText: name });
    const looksInto = async (kind: string) => {
      await bureau.visit(`/deferred?year=${year}`);
      await page.getByRole('link', { name: new RegExp(`^${kind} \\d`) }).click();
      await bureau.arrives(/^\/deferred$/);
    };
    let project = '';
    await world.step('is not let cancel without a reason', async () => {
      await bureau.go('项目库', 'all');
      await bureau.type('名称或代码', name);
      await bureau.follow(name);
      project = await bureau.arrives(/^\/projects\/[^/]{30,}$/);
      await bureau.pressInRow(year, '取消预算');
      await bureau.press('取消预算');
      await bureau.complains(await bureau.field('取消原因'), '请填写原因');
      await world.check(bureau, '取消预算没有填写原因');
    });
    await world.step('cancels it with reason and document', async () => {
      await bureau.press('绩效目标多次修改仍未通过审核，取消本年度预算。');
      await bureau.type('决定文号', cancelled);
      await world.check(bureau, '取消预算');
      await bureau.press('取消预算');
      await bureau.sees('预算已取消');
      const line = page.getByRole('row').filter({ hasText: '已取消' });
      await line.filter({ hasText: '绩效目标多次修改仍未通过审核' }).filter({ hasText: cancelled }).waitFor();
      await world.check(bureau, '已取消预算的项目');
    });
    await world.step('finds it in the list with its amount, and so does the department', async () => {
      await looksInto('取消');
      for (const text of [amount, '已取消', '绩效目标多次修改仍未通过审核', cancelled])
        await row.filter({ hasText: text }).waitFor();
      await world.check(bureau, '取消的项目');
      const department = await world.as('byne-nm');
      await department.visit(project);
      await department.sees(new RegExp(cancelled));
    });
    await world.step('restores it', async () => {
      await bureau.visit(project);
      await bureau.pressInRow(year, '恢复预算');
      await bureau.press('经核实原取消决定有误，恢复预算安排。');
      await bureau.type('决定文号', restored);
      await world.check(bureau, '恢复预算');
      await bureau.press('恢复预算');
      await bureau.sees('预算已恢复');
      await page.getByRole('row').filter({ hasText: year }).filter({ hasText: '拟安排' }).waitFor();
    });
    await world.step('keeps both decisions in the record, and the list without it', async () => {
      for (const act of ['取消年度预算', '恢复年度预算'])
        await page.getByRole('listitem').filter({ hasText: act }).filter({ hasText: '张敏' }).first().waitFor();
      await looksInto('取消');
      await bureau.misses(name);
    });
  },
};
