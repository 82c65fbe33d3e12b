import { confirm } from '../kit/confirm.ts';
import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { year } from './case.ts';

const name = `${year}年农技推广示范基地维护`;
const [unitName, departmentName, bureauName] = ['hlgr-nm', 'hhht-nm', 'hhht-cz'];
const reason = '资金测算依据不足，请补充各示范基地的面积和单价。';
const opinion = '符合部门职责和规划，内容和资金核对无误，同意报送。';

/** Follows the task to the desk, where the project is open. */
async function onDesk(person: Person, project: string): Promise<void> {
  await person.follow(new RegExp(`审核项目入库.*${project}`));
  await person.page.getByRole('heading', { level: 2, name: project }).waitFor();
}

/** Where the route of the place says so, the department reviews what its unit sends, and finance admits only then. */
export const departmentFirstStory: Story = {
  name: '单位申报的项目先由主管部门审核，再由财政入库',
  async tell(world) {
    const [unit, department, bureau] = [
      await world.as(unitName),
      await world.as(departmentName),
      await world.as(bureauName),
    ];
    let path = '';
    await world.step('finance reads for what the department reviews first', async () => {
      await bureau.go('审核流程');
      await bureau.choose('审核事项', '项目入库');
      await bureau.sees(/主管部门审核：主管部门，5 个工作日内办理/);
      await world.check(bureau, '项目入库的审核流程');
      await bureau.follow('修改');
      await world.check(bureau, '设置项目入库的审核流程');
    });
    await world.step('the unit proposes a project, and it waits at the department', async () => {
      await unit.go('项目库');
      await unit.follow('申报项目');
      await unit.type('项目名称', name);
      await unit.type('项目属性', '延续项目');
      await unit.type('项目类别', '特定目标类');
      await unit.type('支出功能分类科目', '2130106');
      await unit.type('实施地点', '和林格尔县');
      await unit.type('开始日期', `${year}-01-01`);
      await unit.type('结束日期', `${year}-12-31`);
      await unit.type('项目内容', '维护农技推广示范基地 6 处，更换滴灌管网 1200 亩。');
      await unit.typeRow(1, { 年度: String(year), 资金来源: '一般公共预算拨款', '金额（万元）': '90' });
      await unit.press('保存并送审');
      path = await unit.arrives(/^\/projects\/[^/]{30,}$/);
      await unit.sees('待主管部门审核');
      await world.check(unit, '待主管部门审核的项目');
    });
    await world.step('is taken back while it waits there, and submitted again', async () => {
      await unit.press('撤回');
      await unit.press('撤回');
      await unit.sees('撤回项目申报');
      await unit.press('送审');
      await unit.press('送审');
      await unit.sees('待主管部门审核');
    });
    await world.step('is not offered to finance yet', async () => {
      await bureau.visit(path);
      await bureau.sees('待主管部门审核');
      if ((await bureau.page.getByRole('button', { name: '审核入库' }).count()) > 0)
        throw new Error('admission is offered before the department has reviewed it');
    });
    await world.step('the department cannot decide on the desk what was taken back meanwhile', async () => {
      await department.visit('/todo');
      await onDesk(department, name);
      await department.press('退回');
      await department.complains(department.field('总体意见'), '请填写意见');
      await department.type('总体意见', reason);
      await unit.press('撤回');
      await unit.press('撤回');
      await unit.sees(/已撤回，可以修改后再送审/);
      await department.press('退回');
      await department.sees(/已由他人报送或办理/);
      await department.holds('总体意见', reason);
      await unit.press('送审');
      await unit.press('送审');
      await unit.sees('待主管部门审核');
    });
    await world.step('the department returns it with a reason, on the desk', async () => {
      await department.visit('/todo');
      await onDesk(department, name);
      await department.type('总体意见', reason);
      await world.check(department, '主管部门退回项目');
      await department.press('退回');
      await department.sees(/已退回申报单位修改/);
    });
    await world.step('the unit reads why, mends it and submits it again', async () => {
      await unit.visit('/todo');
      await unit.follow(new RegExp(`修改被退回的项目.*${name}`));
      await unit.sees(reason);
      await unit.type('项目内容', '维护农技推广示范基地 6 处，更换滴灌管网 1200 亩，每亩 750 元。');
      await unit.press('保存并送审');
      await unit.arrives(/^\/projects\/[^/]{30,}$/);
      await unit.sees('待主管部门审核');
    });
    await world.step('the department finds it in the list and sends it on with an opinion', async () => {
      await department.visit(`/projects?year=${year}`);
      await department.choose('办理方', '待主管部门审核');
      await department.follow(name);
      await department.press('送下一环节');
      await department.press(opinion);
      await world.check(department, '主管部门送下一环节');
      await department.press('送下一环节');
      await department.sees('待财政部门审核');
    });
    await world.step('it cannot be taken back any more', async () => {
      await unit.visit(path);
      await unit.sees('待财政部门审核');
      if ((await unit.page.getByRole('button', { name: '撤回' }).count()) > 0)
        throw new Error('to take it back is offered after the department has acted');
    });
    await world.step('finance reads the opinion and admits it', async () => {
      await bureau.visit('/todo');
      await onDesk(bureau, name);
      await bureau.sees('前面各级怎么说');
      await bureau.sees(opinion);
      await world.check(bureau, '主管部门审核后的项目');
      await bureau.press('入库，看下一个');
      await bureau.sees(/已入库，可安排预算、申报绩效目标/);
    });
    await world.step('takes that back at once by key, and the unit reads both', async () => {
      await bureau.page.getByRole('button', { name: '撤回（U）' }).focus();
      await bureau.page.keyboard.press('u');
      await bureau.sees('已撤回，请重新审核');
      await bureau.page.getByRole('heading', { level: 2, name }).waitFor();
      await unit.visit(path);
      await unit.sees('待财政部门审核');
      await unit.sees('撤回项目审核决定');
    });
    await world.step('admits it for good: once the unit has begun its target, nothing is taken back', async () => {
      await bureau.visit(path);
      await bureau.press('审核入库');
      await bureau.press('审核入库');
      await bureau.page.getByRole('button', { name: '撤回决定' }).waitFor();
      await unit.visit(path);
      await unit.press(new RegExp(`^填报 ${year} 年目标`));
      await unit.arrives(/^\/targets\//);
      await bureau.press('撤回决定');
      await bureau.press('撤回决定');
      await bureau.sees(/不能撤回/);
      await bureau.visit(path);
      await bureau.sees('已入库');
      await bureau.sees('项目送下一环节');
    });
  },
};

/** An adjustment of an approved target goes the same way. */
export const departmentFirstAdjustmentStory: Story = {
  name: '单位的目标调整申请先由主管部门审核',
  async tell(world) {
    const [unit, department, bureau] = [
      await world.as(unitName),
      await world.as(departmentName),
      await world.as(bureauName),
    ];
    let path = '';
    await world.step('the department returns the request with an opinion', async () => {
      await department.visit('/todo');
      await department.follow(/审批绩效目标调整.*奶业振兴种植养殖补贴/);
      await department.sees(/与批复版本逐字对照/);
      await world.check(department, '审核工作台中的调整申请');
      await department.follow('打开完整页面');
      path = await department.arrives(/^\/target-adjustments\/[^/]+$/);
      await department.sees('待主管部门审核');
      await department.sees(/没有附佐证材料：突发事件、不可抗力可以先行申请/);
      await department.type('办理意见', '请写明优先发放的范围。');
      await world.check(department, '主管部门审核调整申请');
      await department.press('退回修改');
      await department.sees('已退回修改');
    });
    await world.step('the unit mends it and submits it again', async () => {
      await unit.visit(`${path}/edit`);
      await unit.sees('请写明优先发放的范围。');
      await unit.type('调整理由和佐证说明', '受旱灾影响，减栏三成以上的养殖场（户）优先发放补贴，各项指标值不变。');
      await unit.press('保存并送审');
      await unit.arrives(/^\/target-adjustments\/[^/]+$/);
      await unit.sees('待主管部门审核');
    });
    await world.step('the department sends it on, and finance decides', async () => {
      await department.visit(path);
      await department.type('办理意见', '情况属实，同意报送。');
      await department.press('送下一环节');
      await department.sees('待财政部门审核');
      await bureau.visit(path);
      await bureau.sees('情况属实，同意报送。');
      await bureau.type('批准文号', '呼财绩〔2026〕31号');
      await bureau.type('办理意见', '同意调整。');
      await world.check(bureau, '主管部门审核后的调整申请');
      await bureau.press('批准调整');
      await confirm(bureau, '批准调整', '呼财绩〔2026〕31号');
      await bureau.sees('已批准');
    });
  },
};
