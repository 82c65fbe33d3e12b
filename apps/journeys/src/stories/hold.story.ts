import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { year } from './case.ts';

const name = `${year}年口岸监管设施维护`;
const [unitName, bureauName] = ['gqmd', 'byne-cz'];
const decision = `巴财预〔${year}〕71号`;

/** Sends a small proposal to finance, and answers its page. */
async function propose(unit: Person, called: string): Promise<string> {
  await unit.go('项目库');
  await unit.follow('申报项目');
  await unit.type('项目名称', called);
  await unit.type('项目属性', '延续项目');
  await unit.type('项目类别', '特定目标类');
  await unit.type('支出功能分类科目', '2130335');
  await unit.type('实施地点', '乌拉特中旗');
  await unit.type('开始日期', `${year}-01-01`);
  await unit.type('结束日期', `${year}-12-31`);
  await unit.type('项目内容', '维护口岸查验设施 12 处，更换老旧监控设备 40 台，保障全年通关。');
  await unit.typeRow(1, { 年度: String(year), 资金来源: '一般公共预算拨款', '金额（万元）': '60' });
  await unit.press('保存并送审');
  const path = await unit.arrives(/^\/projects\/[^/]{30,}$/);
  await unit.sees('待入库审核');
  return path;
}

/** What nobody has acted on is taken back by its author, and a draft is deleted. */
export const takeBackStory: Story = {
  name: '送审后撤回，草稿删除',
  async tell(world) {
    const unit = await world.as(unitName);
    await world.step('takes back what it submitted', async () => {
      await propose(unit, `${name}（误报）`);
      await unit.press('撤回');
      await world.check(unit, '撤回项目申报');
      await unit.press('撤回');
      await unit.sees('草稿');
      await unit.sees('撤回项目申报');
    });
    await world.step('deletes the draft, which asks what that does', async () => {
      await unit.press('删除草稿');
      await unit.sees('删除后不能恢复');
      await world.check(unit, '删除项目草稿');
      await unit.press('删除草稿');
      await unit.sees('草稿已删除');
      await unit.visit('/projects');
      await unit.misses(`${name}（误报）`);
    });
  },
};

/** A suspension is a decision with a number: the unit reads it at home and on the project, and nothing goes on meanwhile. */
export const holdStory: Story = {
  name: '财政暂停项目，单位看到决定，恢复后继续',
  async tell(world) {
    const unit = await world.as(unitName);
    const bureau = await world.as(bureauName);
    let path = '';
    await world.step('finance admits the project and suspends it', async () => {
      path = await propose(unit, name);
      await bureau.visit(path);
      await bureau.press('审核入库');
      await bureau.press('审核入库');
      await bureau.sees('已入库');
      await bureau.press('暂停项目');
      await bureau.page.getByRole('dialog', { name: '暂停项目' }).waitFor();
      await bureau.press('暂停项目');
      await bureau.complains(bureau.field('原因'), '请填写原因');
      await bureau.type('原因', '审计发现资金用途不符，暂停并整改。');
      await bureau.type('暂停决定文号', decision);
      await world.check(bureau, '暂停项目');
      await bureau.press('暂停项目');
      await bureau.sees(new RegExp(`项目已暂停（${decision}，\\d{4}年\\d+月\\d+日）`));
    });
    await world.step('the unit reads it at home and on the project', async () => {
      await unit.visit('/todo');
      await unit.followTask('项目已暂停，查看暂停决定', name);
      await unit.sees(new RegExp(`项目已暂停（${decision}，`));
      await unit.sees('审计发现资金用途不符');
      await unit.misses(`申报 ${year} 年度绩效目标`);
      await world.check(unit, '暂停的项目');
    });
    await world.step('the bar still names who admitted it', async () => {
      await unit.page.locator('.cx-steps li', { hasText: '申报入库' }).filter({ hasText: '张敏' }).first().waitFor();
    });
    await world.step('it goes on once it is resumed', async () => {
      await bureau.press('恢复项目');
      await bureau.type('原因', '已整改到位。');
      await bureau.press('恢复项目');
      await bureau.sees('已入库');
      await unit.visit(path);
      await unit.misses('项目已暂停');
      await unit.page
        .getByRole('button', { name: `申报 ${year} 年度绩效目标` })
        .first()
        .waitFor();
    });
  },
};
