import type { Story } from '../kit/world.ts';

const finance = 'hjhq-cz';
const department = 'hjhq-nm';
const name = '杭锦后旗农牧和科技局';

/** Finance sends a department's overall target back; the department mends it, and finance passes it. */
export const overallStory: Story = {
  name: '部门整体绩效目标退回修改后审核通过',
  project: 'overall',
  async tell(world) {
    const reviewer = await world.as(finance);
    const author = await world.as(department);
    await world.step('finance reads the form and returns it with a reason', async () => {
      await reviewer.go('部门整体目标', 'all');
      await world.check(reviewer, '部门整体目标');
      await reviewer.follow(name);
      await reviewer.sees('设施农业黄金蜜(葡萄)种植项目');
      await world.check(reviewer, '部门整体目标表');
      await reviewer.press('退回');
      await reviewer.type('原因', '指标应量化，请修改');
      await reviewer.press('退回');
      await reviewer.sees('已退回');
    });
    await world.step(
      'the department takes a common indicator, and is told that the weights no longer fit',
      async () => {
        await author.go('部门整体目标', 'all');
        await author.follow(name);
        await author.follow('填写');
        await author.chooseIn(author.page.getByLabel(/共性指标/), '履职效益 · 社会效益');
        await author.typeCell('定性标准', 5, '带动农牧民增收');
        await author.typeCell('分值', 5, '10');
        await author.press('保存并送审');
        await author.sees(/分值合计 110，应为 100/);
        await world.check(author, '填写部门整体目标');
      },
    );
    await world.step('mends the weights and submits it, and finance passes it', async () => {
      await author.typeCell('分值', 4, '20');
      await author.press('保存并送审');
      await author.arrives(/^\/overall\/[^/]{30,}$/);
      await author.sees('已送审');
      await reviewer.visit('/overall?year=all');
      await reviewer.follow(name);
      await reviewer.press('审核通过');
      await reviewer.press('审核通过');
      await reviewer.sees('审核通过部门整体绩效目标');
    });
  },
};
