import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { year } from './case.ts';

const finance = 'byne-cz';
/** Somebody else of the bureau, who activates what was written. */
const second = 'byne-yw';
const region = '内蒙古项目支出绩效评价规则（10号 比例计分）';
const clause = '本地做法';

const section = (person: Person, title: string) =>
  person.page.locator('.cx-section', { has: person.page.getByRole('heading', { level: 2, name: title, exact: true }) });

/** Makes a section an own rule and writes it as JSON. */
async function write(person: Person, title: string, value: unknown): Promise<void> {
  const own = section(person, title).getByRole('button', { name: '改为本级规定' });
  // The page that is left shows the same sections, without either.
  await own.or(section(person, title).getByText('修改结构（JSON）')).waitFor();
  if (await own.isVisible()) await own.click();
  const text = person.page.getByLabel(`“${title}”的 JSON`);
  if (!(await text.isVisible())) await section(person, title).getByText('修改结构（JSON）').click();
  await text.fill(JSON.stringify(value, null, 2));
  await text.blur();
}

const variant = (id: string, zh: string, budget: string, groups: readonly (readonly [string[], string])[]) => ({
  id,
  name: { zh, en: id },
  clause,
  budget,
  groups: groups.map(([level1, weight]) => ({ level1, weight })),
});
const standard = variant('standard', '统一权重', '10', [
  [['output'], '50'],
  [['benefit'], '30'],
  [['satisfaction'], '10'],
]);
const transfers = variant('transfers', '转移支付权重', '20', [
  [['output'], '50'],
  [['benefit', 'satisfaction'], '30'],
]);
const names = ['优秀', '良好', '中等', '合格', '不合格'];
const grades = names.map((zh, index) => ({
  key: ['outstanding', 'sound', 'middling', 'pass', 'fail'][index],
  name: { zh, en: ['Outstanding', 'Sound', 'Middling', 'Pass', 'Fail'][index] },
  min: ['98', '90', '80', '60', '0'][index],
}));
const linkage = [
  { when: { grade: 'fail' }, kind: 'stop', share: '1', clause },
  { when: { grade: 'pass' }, kind: 'cut', share: '0.2', clause },
  { when: {}, kind: 'keep', share: '0', clause },
];
const golden = [
  { kind: 'grade', input: { total: '97.99' }, expected: 'sound' },
  {
    kind: 'weights',
    input: { category: 'transfer', output: '50', benefit: '20', satisfaction: '10' },
    expected: '20',
  },
];

export const packGradesStory: Story = {
  name: '财政起草分类权重、五个等级的规则，校验，由第二人启用并试算',
  project: 'what-if',
  async tell(world) {
    const person = await world.as(finance);
    await world.step('drafts from the pack of the region', async () => {
      await person.visit('/rule-packs');
      await person.follow(region);
      await person.press('以此为蓝本起草');
      await person.type('名称（中文）', '巴彦淖尔市五档规则');
      await person.type('名称（英文）', 'Five grades of Bayannur');
      await person.type('编号', 'byne-five');
      await person.type('自哪个预算年度起适用', String(year + 1));
      await person.press('起草');
      const path = await person.arrives(/^\/rule-packs\/[^/]{30,}\/edit$/);
      world.notes.set('five grades', path.replace(/\/edit$/, ''));
      await person.loaded();
    });
    await world.step('weighs a category of projects, first one that there is not', async () => {
      await write(person, '一级指标权重', [standard, { ...transfers, categories: ['roads'] }]);
      await person.sees('应为其中之一：personnel, operationPublic, operationOther, special, transfer');
      await write(person, '一级指标权重', [standard, { ...transfers, categories: ['transfer'] }]);
      await person.sees('适用于转移支付项目');
    });
    await world.step('states five grades and what they mean for the budget', async () => {
      await write(person, '评价等级', grades);
      await person.sees('没有等级“poor”');
      await write(person, '与预算安排挂钩', linkage);
      await write(person, '校验用例', golden);
      await person.sees('没有发现问题');
      await world.check(person, '五个等级的规则包草稿');
    });
    await world.step('changes the points of the review form in its sentence', async () => {
      await section(person, '绩效目标审核表').getByRole('button', { name: '改为本级规定' }).click();
      await person.type('绩效目标审核表 第 2 条：总分', '95');
      await person.sees('没有发现问题');
    });
    await world.step('saves it, and another person of the bureau activates it', async () => {
      await person.press('保存');
      await person.arrives(/^\/rule-packs\/[^/]{30,}$/);
      await person.loaded();
      await section(person, '评价等级').getByText('优秀：').waitFor();
      await world.check(person, '五个等级的规则包');
      await person.sees('这份草稿由另一人启用');
      const other = await world.as(second);
      await other.visit(world.notes.get('five grades') ?? '');
      await other.press('启用');
      await other.press('启用');
      await other.sees('已启用');
    });
    await world.step('scores the evaluations of a year by it', async () => {
      await person.visit(`${world.notes.get('five grades') ?? ''}/what-if`);
      await person.type('评价年度', '2025');
      await person.press('开始试算');
      await person.arrives(/\/what-if\/[0-9a-f-]{36}$/);
      await person.sees(/共 3 个项目，3 个等级变化：/);
      await person.sees('试算为优秀');
      await world.check(person, '五个等级的试算结果');
    });
  },
};
