import type { Story } from '../kit/world.ts';

const name = '动物防疫等补助经费';
const [officer, clerk] = ['hlbe-cz', 'cbe-nm'];

/** Finance ends the self-evaluation of a year: it is told who has not reported, they read that it is closed, and it goes on after all. */
export const evaluationRoundStory: Story = {
  name: '财政关闭年度自评，未报送的看到已关闭，可以重新开放',
  async tell(world) {
    const bureau = await world.as(officer);
    const unit = await world.as(clerk);
    let form = '';
    await world.step('is told who has not reported before it closes', async () => {
      await unit.go('绩效自评', 'all');
      await unit.follow(name);
      form = await unit.arrives(/^\/evaluations\/[^/]{30,}$/);
      await unit.misses('本轮填报已关闭');
      await bureau.go('绩效自评');
      await bureau.sees('年度自评进度');
      await bureau.pressInRow('应报 1 个', '关闭任务');
      await bureau.sees(new RegExp(`还有 1 个项目没有报送：.*${name}（.+）`));
      await world.check(bureau, '关闭年度自评');
      await bureau.press('关闭任务');
      await bureau.page.getByRole('row').filter({ hasText: '已关闭' }).first().waitFor();
    });
    await world.step('the unit reads that it is closed, since when and whom to ask, and has no form', async () => {
      await unit.visit(form);
      await unit.sees('本轮填报已关闭，这张表没有报送');
      await unit.sees(/财政部门已于 \d{4}年\d+月\d+日 关闭本轮填报/);
      if ((await unit.page.getByRole('button', { name: /上报|暂存/ }).count()) > 0)
        throw new Error('a closed round still offers its form');
      await world.check(unit, '已关闭的自评');
    });
    await world.step('goes on after all, with a reason', async () => {
      await bureau.press('重新开放');
      await bureau.type('原因', '单位申请补报。');
      await bureau.press('重新开放');
      await bureau.page.getByRole('row').filter({ hasText: '进行中' }).first().waitFor();
      await unit.visit(form);
      await unit.misses('本轮填报已关闭');
      await unit.page
        .getByRole('button', { name: /上报|暂存/ })
        .first()
        .waitFor();
    });
  },
};
