import type { Person } from '../kit/person.ts';
import { tabTo } from '../kit/keyboard.ts';
import type { Story, World } from '../kit/world.ts';
import { year } from './case.ts';

/** A target of the demonstration: returned to its unit, which has mended it half-way. */
const project = '义务教育营养改善计划专项资金';
const [unit, finance] = ['wltz-xx', 'wltz-cz'];
const points = ['完整性', '相关性', '适当性', '可行性'];
const contradiction = '两者矛盾';
const fix = '一键修改：指标方向改为“大于等于”';
/** The row that the unit has made measurable, in the wrong direction. */
const at = 5;
const mark = (row: number): RegExp => new RegExp(`^须改正：性质与方向矛盾（年度指标第 ${row} 行`);
const promise = `${year + 1}年新建标准化食堂 37 座，`;

const marked = (person: Person, row: number) => person.page.getByRole('button', { name: mark(row) });
const panel = (person: Person) => person.page.getByRole('region', { name: '指标体检' });

async function focusIsOn(person: Person, column: string, row: number): Promise<void> {
  const cell = person.cell(column, row);
  if (!(await cell.evaluate((control) => control === document.activeElement)))
    throw new Error(`the focus is not on "${column}" of row ${row}`);
}

async function types(world: World, person: Person): Promise<void> {
  await world.step('opens the form and sees what keeps it back', async () => {
    await person.visit('/todo');
    await person.followTask('修改被退回的绩效目标', project);
    world.notes.set('linted', new URL(person.page.url()).pathname);
    await panel(person).getByRole('button', { name: '须改正 2' }).waitFor();
    await world.check(person, '有体检意见的绩效目标');
    await person.follow('填写');
    await marked(person, at).waitFor();
    await person.complains(person.cell('指标方向', at), contradiction);
    await world.check(person, '边填边体检');
  });
  await world.step('corrects the goal, takes that back and corrects it again', async () => {
    const remove = panel(person).getByRole('button', { name: /^一键修改：删除“/ });
    const goal = person.field('年度目标');
    const [before, after] = [/限100字以内/, /改善学生体质$/];
    await remove.click();
    await person.sees(/^已修改 年度目标/);
    if (!after.test(await goal.inputValue())) throw new Error('the hint of the template is still in the goal');
    await person.press('撤销修改');
    if (!before.test(await goal.inputValue())) throw new Error('the goal is not as it was');
    await remove.click();
    await remove.waitFor({ state: 'detached' });
  });
  await world.step('is told of a slip while typing, and no more once it is mended', async () => {
    await person.type('年度目标', `${promise}${await person.field('年度目标').inputValue()}`);
    await person.typeCell('指标方向', 1, '小于等于');
    await marked(person, 1).waitFor();
  });
  await world.step('lists all of its kind, corrects them at once, and takes that back as one step', async () => {
    await panel(person)
      .getByRole('button', { name: /^同类 2 处一并修改/ })
      .first()
      .click();
    const dialog = person.page.getByRole('dialog');
    await dialog.getByRole('row', { name: /年度指标第 1 行.*指标方向改为“大于等于”/ }).waitFor();
    await world.check(person, '同类问题一并修改');
    await dialog.getByRole('button', { name: '修改 2 处' }).click();
    await marked(person, 1).waitFor({ state: 'detached' });
    await marked(person, at).waitFor({ state: 'detached' });
    await person.press('撤销修改');
    await marked(person, 1).waitFor();
    await marked(person, at).waitFor();
    await person.typeCell('指标方向', 1, '大于等于');
    await marked(person, 1).waitFor({ state: 'detached' });
  });
}

async function submits(world: World, person: Person): Promise<void> {
  await world.step('is refused with the list and led to the cell', async () => {
    await person.press('保存并送审');
    await person.sees(/指标体检发现 1 处问题/);
    await focusIsOn(person, '指标方向', at);
  });
  await world.step('reads the mark by keyboard, corrects it, takes that back and corrects it again', async () => {
    const { keyboard } = person.page;
    await tabTo(person.page, mark(at));
    await person.page
      .getByRole('group', { name: /^体检意见/ })
      .getByText(contradiction)
      .waitFor();
    await world.check(person, '打开的体检意见');
    await marked(person, at).focus();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await marked(person, at).waitFor({ state: 'detached' });
    await focusIsOn(person, '指标方向', at);
    await keyboard.press('Control+Z');
    await marked(person, at).waitFor();
    await keyboard.press('Alt+Enter');
    await marked(person, at).waitFor({ state: 'detached' });
    await keyboard.press('Control+Z');
    await marked(person, at).waitFor();
    await panel(person).getByRole('button', { name: fix }).click();
    await marked(person, at).waitFor({ state: 'detached' });
    await person.sees(new RegExp(`^已修改 年度指标第 ${at} 行`));
  });
  await world.step('submits with what is only a warning', async () => {
    await person.press('保存并送审');
    await person.arrives(/^\/targets\/[^/]+$/);
    await person.sees('已送审');
  });
}

async function reviews(world: World): Promise<void> {
  const person = await world.as(finance);
  await world.step('finance sees the warnings and filters them', async () => {
    await person.visit(world.notes.get('linted') ?? '');
    const list = panel(person).getByRole('list', { name: '体检意见' });
    await list.waitFor();
    await panel(person).getByRole('button', { name: /^提醒/ }).click();
    await list
      .getByText(/新建标准化食堂|37/)
      .first()
      .waitFor();
    await world.check(person, '审核时的体检意见');
    await panel(person).getByRole('button', { name: /^全部/ }).click();
  });
  await world.step('takes findings over and returns the target with them', async () => {
    await panel(person).getByRole('button', { name: '写入总体意见' }).first().click();
    await panel(person).getByRole('button', { name: '写入退回理由' }).first().click();
    await person.sees(/已写入“.+”的退回原因/);
    for (const point of points) await person.judge(point, point === '相关性' ? '不符合' : '符合');
    await person.press('退回修改');
    await person.sees('已退回');
    await person.sees(/年度目标写明“37 座”/);
  });
}

/** The indicator check while a form is typed, and again when it is reviewed. */
export const lintStory: Story = {
  name: '边填边体检，一键修改，审核时写入退回理由',
  async tell(world) {
    const person = await world.as(unit);
    await types(world, person);
    await submits(world, person);
    await reviews(world);
  },
};
