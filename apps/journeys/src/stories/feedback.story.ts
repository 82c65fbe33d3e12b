import { confirm } from '../kit/confirm.ts';
import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { type Case, inDays } from './case.ts';

/** Finance sends the result back; whoever carried the project out answers with plan and evidence; finance accepts. */
const noticeStory = (of: Case): Story => ({
  name: '财政下达结果反馈，申报单位整改，财政销号',
  project: of.key,
  async tell(world) {
    const [finance, unit] = [await world.as(of.finance), await world.as(of.declarer)];
    await world.step('finance sends a notice', async () => {
      await finance.visit(world.notes.get(`${of.key} evaluation`) ?? '');
      await finance.press('下达结果反馈通知');
      await finance.type('存在问题', '个别指标未完全实现，偏差原因分析不够具体。');
      await finance.type('整改要求', '逐项说明改进措施、责任人和完成时限。');
      await finance.type('整改期限', inDays(60));
      await world.check(finance, '下达结果反馈通知');
      await finance.press('下达通知');
      await confirm(finance, '下达通知', '前完成整改');
      await finance.sees('待报整改方案');
    });
    await world.step('the unit answers with a plan', async () => {
      await unit.visit('/todo');
      await unit.followTask('报送整改方案', of.name);
      await world.check(unit, '整改方案');
      await unit.type('整改措施', '加密日常巡查，按月通报进度；对未完成部分排出计划。');
      await unit.type('责任人', '项目负责人');
      await unit.type('计划完成日期', inDays(30));
      await unit.press('报送整改方案');
      await unit.sees('整改中');
    });
    await world.step('the unit hands in its evidence', async () => {
      await unit.type('整改结果', '已按计划完成整改，指标全部达到要求。');
      await unit.typeRow(1, { 材料名称: '整改验收报告', 文号或存放位置: '档案室 2 号柜' });
      await world.check(unit, '整改佐证');
      await unit.press('报送佐证');
      await unit.sees('待核实');
    });
    await world.step('finance accepts it', async () => {
      await finance.go('结果反馈', of.year);
      await world.check(finance, '结果反馈列表');
      await finance.follow(of.name);
      await finance.press('核实销号');
      await finance.press('核实销号');
      await finance.sees('已销号');
      await world.check(finance, '已销号通知');
    });
  },
});

/** Finance wants something else than the rule gives. */
async function deviates(finance: Person, cut: string): Promise<void> {
  await finance.type('建议方式', '另行建议');
  await finance.type('建议', '压减');
  await finance.type('压减比例（%）', cut);
  await finance.type('理由', '一次性建设任务已基本完成，下年度仅需运行维护。');
}

/** The next year's budget follows from the result; the government of the division decides where finance cuts. */
const proposalStory = (of: Case): Story => ({
  name: of.cut ? '财政建议压减下一年度预算，政府审定' : '财政按规则提出下一年度预算建议',
  project: of.key,
  async tell(world) {
    const finance = await world.as(of.finance);
    await world.step('finance makes the proposal', async () => {
      await finance.visit(world.notes.get(`${of.key} evaluation`) ?? '');
      await finance.press('提出预算建议');
      if (!of.cut) await finance.type('预算年度', String(of.year + 2));
      if (of.cut) await deviates(finance, of.cut);
      await world.check(finance, '提出预算建议');
      await finance.submit('提出预算建议');
      if (!of.cut) await confirm(finance, '提出预算建议', /即为 \d+ 年预算的上限 .*不能撤回/);
      await finance.sees(of.cut ? '待政府审定' : '已确定');
    });
    const cut = of.cut;
    if (cut)
      await world.step('finance takes it back, and submits it again', async () => {
        await finance.go('预算建议', 'all');
        await finance.follow(of.name);
        await finance.press('撤回');
        await confirm(finance, '撤回', '政府不再看到');
        await finance.sees('已撤回');
        await world.check(finance, '已撤回的预算建议');
        await deviates(finance, cut);
        await finance.submit('重新报送');
        await finance.sees('待政府审定');
      });
    const government = await world.as(of.government);
    if (!of.cut) {
      await world.step('the government reads it; there is nothing to decide', async () => {
        await government.go('预算建议', 'all');
        await government.follow(of.name);
        await government.sees('予以保障');
        await government.sees(`${of.year + 2} 年预算建议`);
        await government.sees('已确定');
        await world.check(government, '已确定的预算建议');
        await government.misses(/^同意$/);
      });
      return;
    }
    await world.step('the government sees it among its tasks and agrees', async () => {
      await government.visit('/todo');
      await world.check(government, '政府待办');
      await government.followTask('审定预算建议', of.name);
      await government.sees(`压减 ${of.cut}%`);
      await government.reads('预算执行率', `${Math.floor((of.sample.exec / of.sample.budget) * 10_000) / 100}%`);
      await world.check(government, '审定预算建议');
      await government.press('同意');
      await world.check(government, '确认同意');
      await government.press('同意');
      await government.sees('政府已审定');
      await government.go('预算建议', 'all');
      await world.check(government, '预算建议列表');
    });
  },
});

/** A third party sees what it was handed, declares its interests and leaves a scored opinion. */
const assignmentStory = (of: Case): Story => ({
  name: '财政委托第三方，评价人员提交评分意见',
  project: of.key,
  async tell(world) {
    const [finance, evaluator] = [await world.as(of.finance), await world.as(of.evaluator)];
    await world.step('finance hands it to the firm', async () => {
      await finance.visit(world.notes.get(`${of.key} evaluation`) ?? '');
      await finance.press('委托第三方评价');
      await finance.type('第三方机构', '北疆绩效评价咨询有限公司');
      await finance.type('完成期限', inDays(45));
      await finance.type('委托事项', '复核自评得分和佐证材料，出具评分意见。');
      await world.check(finance, '委托第三方');
      await finance.press('委托');
      await finance.sees('评价中');
    });
    await world.step('the evaluator declares that there is no conflict', async () => {
      await evaluator.visit('/todo');
      await evaluator.followTask('开展第三方评价', of.name);
      await world.check(evaluator, '利益冲突申明');
      await evaluator.type('本人及所在机构与该项目、实施单位、主管部门是否存在利益冲突？', '不存在利益冲突');
      await evaluator.press('确认申明');
      await confirm(evaluator, '确认申明', /不存在利益冲突.*不能撤回/);
      await evaluator.field('评分（0 至 100）').waitFor();
    });
    await world.step('the evaluator leaves a scored opinion', async () => {
      await evaluator.type('评分（0 至 100）', '95.5');
      await evaluator.type('综合意见', '自评基本真实，个别指标佐证不足，建议完善台账。');
      await world.check(evaluator, '第三方意见');
      await evaluator.press('提交意见');
      await evaluator.sees('已提交意见');
    });
    await world.step('finance reads the opinion beside the self-score', async () => {
      await finance.go('委托评价', of.year);
      await world.check(finance, '委托评价列表');
      await finance.follow(of.name);
      await finance.sees('95.5');
      await finance.sees(of.total);
      await world.check(finance, '委托评价');
    });
  },
});

export const feedbackStories = (of: Case): Story[] => [noticeStory(of), proposalStory(of), assignmentStory(of)];
