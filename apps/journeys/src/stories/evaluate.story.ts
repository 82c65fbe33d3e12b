import type { Story } from '../kit/world.ts';
import type { Person } from '../kit/person.ts';
import type { Case } from './case.ts';
import { evaluationSheetStory, filedPaperStory } from './filled-forms.story.ts';

/** Finance opens the self-evaluation of the year for its division. */
const openStory = (of: Case): Story => ({
  name: '财政布置年度绩效自评',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.finance);
    await world.step('opens it with a due date', async () => {
      await person.go('绩效自评');
      await world.check(person, '绩效自评列表');
      await person.press('布置自评');
      await person.type('评价年度', String(of.year));
      await person.type('报送期限', `${of.year + 1}-03-31`);
      await world.check(person, '布置自评');
      await person.press('布置自评');
      await person.sees(/已为 \d+ 个项目开启自评/);
      await person.sees(of.name);
    });
  },
});

/** Opens what stands behind a number, reads it, and closes it by the keyboard. */
async function opensPassport(person: Person, number: string, text: string): Promise<void> {
  const button = person.page.locator('button.cx-explain', { hasText: number }).first();
  await button.click();
  await person.page.locator('.cx-passport', { hasText: text }).filter({ visible: true }).first().waitFor();
  await button.press('Escape');
  await person.page.locator('.cx-passport', { hasText: text }).first().waitFor({ state: 'hidden' });
}

/** The declarer enters money and actual values; the score follows every key. */
const fillStory = (of: Case): Story => ({
  name: `申报单位填报自评，实时得分 ${of.total} ${of.grade}`,
  project: of.key,
  async tell(world) {
    const person = await world.as(of.declarer);
    const { budgetInit, budget, exec } = of.sample;
    await world.step('opens the form from the tasks', async () => {
      await person.visit('/todo');
      await person.followTask('填报自评表', of.name);
      world.notes.set(`${of.key} evaluation`, new URL(person.page.url()).pathname);
    });
    await world.step('types the money', async () => {
      await person.typeRow(1, {
        年初预算数: String(budgetInit),
        '全年预算数(A)': String(budget),
        '全年执行数(B)': String(exec),
      });
      await person.type('实际完成情况', `${of.sample.goal}。本年度实际执行 ${exec} 万元。`);
    });
    await world.step('types the actual values', async () => {
      for (const [index, row] of of.sample.rows.entries()) {
        await person.typeCell('实际完成值', index + 1, String(row.actual));
        if (String(row.actual) !== String(row.target))
          await person.typeCell(
            '偏差原因分析及改进措施',
            index + 1,
            row.reason || '实际与目标存在差异，下年度据实调整',
          );
      }
    });
    const { claims } = of;
    if (claims)
      await world.step('claims more than the rule gives, and sees by how much and why', async () => {
        await person.typeCell('自评得分', 1, claims.first);
        await person.type('预算执行率自评得分', claims.budget);
        await person.sees(claims.above);
        await person.reads('自评偏差指数', claims.index);
        await opensPassport(person, '计算过程', `${of.total} 分`);
      });
    await world.step(`sees ${of.total} ${of.grade}`, async () => {
      await person.page
        .getByRole('status')
        .getByText(of.total)
        .or(person.page.locator('[role=status]', { hasText: of.total }))
        .first()
        .waitFor();
      await person.reads('等级', of.grade);
      await world.check(person, '填报自评表');
    });
    await world.step('passes it on', async () => {
      await person.press(of.declarer === of.department ? '保存并送审' : '保存并上报部门');
      await person.sees(of.declarer === of.department ? '已送审' : '单位已报');
      await person.reads('总分', of.total);
    });
  },
});

const submitStory = (of: Case): Story => ({
  name: '主管部门审核并送审自评',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.department);
    await world.step('reads what its unit reported and submits it', async () => {
      await person.visit('/todo');
      await person.followTask('审核单位自评', of.name);
      await person.reads('总分', of.total);
      await world.check(person, '部门审核自评');
    });
    await world.step('says beside it what it sees otherwise, with a reason; what the unit reported stays', async () => {
      await person.sees('单位已上报，其填报内容不会被改动');
      await person.type('存在问题', '个别路段验收资料移交较晚。');
      await person.press('保存意见');
      await person.sees('请说明理由');
      await person.type('与单位填报不同的理由', '现场核查发现。');
      await person.press('保存意见');
      await person.sees('意见已保存，单位填报内容未改动');
      await person.reads('总分', of.total);
      await person.press('保存意见并送审');
      await person.sees('已送审');
      await person.sees('个别路段验收资料移交较晚。');
      await person.sees('现场核查发现。');
      await world.check(person, '主管部门意见');
    });
  },
});

const submitAgainStory = (of: Case): Story => ({
  name: '主管部门意见仍在，再次送审自评',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.department);
    await world.step('finds what it said before, and submits what its unit reported again', async () => {
      await person.visit('/todo');
      await person.followTask('审核单位自评', of.name);
      await person.sees('现场核查发现。');
      await person.press('保存意见并送审');
      await person.sees('已送审');
    });
  },
});

const fileStory = (of: Case): Story => ({
  name: '财政审核并备案，编列备案编号',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.finance);
    await world.step('files it', async () => {
      await person.visit('/todo');
      await person.followTask('审核自评并备案', of.name);
      await person.sees('审核备案');
      if (of.claims) await person.sees(of.claims.above);
      await world.check(person, '审核自评');
      await person.press('予以备案');
      await world.check(person, '确认备案');
      await person.press('予以备案');
      await person.sees('已备案');
      await person.reads('备案编号', /绩自备〔\d{4}〕\d{6}-\d{4}/);
      await person.reads('总分', of.total);
      await person.reads('等级', of.grade);
      await world.check(person, '已备案自评');
    });
  },
});

/** What came back from finance is mended and reported again, also from a page that was open all the while. */
const returnStory = (of: Case): Story => ({
  name: '财政退回自评，单位修改后重新上报',
  project: of.key,
  async tell(world) {
    const path = world.notes.get(`${of.key} evaluation`) ?? '';
    const unit = await world.as(of.declarer);
    const finance = await world.as(of.finance);
    await world.step('finance returns what the unit still has open', async () => {
      await unit.visit(path);
      await finance.visit(path);
      await finance.press('退回');
      await finance.type('原因', '请补充产出完成情况。');
      await finance.press('退回');
      await finance.sees('已退回');
    });
    await world.step('the unit mends it on a page it comes back to, and on a fresh one', async () => {
      await unit.go('绩效自评', of.year);
      await unit.follow(of.name);
      await unit.sees('请补充产出完成情况。');
      const saved = unit.waitForRequest('补充：');
      await unit.type('实际完成情况', `补充：${of.sample.goal}已全部完成。`);
      await saved;
      await unit.visit(path);
      await unit.holds('实际完成情况', `补充：${of.sample.goal}已全部完成。`);
      await world.check(unit, '退回后修改的自评表');
    });
    if (of.declarer !== of.department)
      await world.step('the department has its opinion beside what the unit reported, not its form', async () => {
        const department = await world.as(of.department);
        await department.visit(path);
        await department.sees('单位已上报，其填报内容不会被改动');
        await world.check(department, '退回后主管部门看到的自评表');
      });
    await world.step('the unit reports it again', async () => {
      await unit.visit(path);
      await unit.press(of.declarer === of.department ? '保存并送审' : '保存并上报部门');
      await unit.sees(of.declarer === of.department ? '已送审' : '单位已报');
      await unit.reads('总分', of.total);
    });
  },
});

/** Finance sees which units give themselves more than the rule does, and goes from there to their evaluations. */
const inflationStory = (of: Case): Story => ({
  name: '财政查看自评偏差，并打开该单位的自评',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.finance);
    await world.step('reads index, rank and the years before', async () => {
      await person.visit(`/inflation?year=${of.year}`);
      const row = person.page.getByRole('row').filter({ hasText: of.org });
      await row.getByText(of.claims?.index ?? '', { exact: true }).waitFor();
      await row.getByText('1 / 1').waitFor();
      await row.getByText('上升').waitFor();
      await world.check(person, '自评偏差');
    });
    await world.step('follows the unit to its evaluations', async () => {
      await person.follow(of.org);
      await person.sees(of.name);
      await person.sees(`只看：${of.org}`);
      await world.check(person, '一个单位的自评');
    });
  },
});

/** From the opening of the self-evaluation to its filing number. */
export const evaluateStories = (of: Case): Story[] => [
  openStory(of),
  ...(of.claims ? [evaluationSheetStory(of)] : []),
  fillStory(of),
  ...(of.declarer === of.department ? [] : [submitStory(of)]),
  returnStory(of),
  ...(of.declarer === of.department ? [] : [submitAgainStory(of)]),
  fileStory(of),
  ...(of.claims ? [inflationStory(of), filedPaperStory(of)] : []),
];
