import type { Person } from '../kit/person.ts';
import type { Story, World } from '../kit/world.ts';
import type { Case } from './case.ts';

export const points = ['完整性', '相关性', '适当性', '可行性'];

const at = (world: World, of: Case): string => world.notes.get(`${of.key} target`) ?? '';

/** Opens the target, finds every point fit and sends it on. */
async function forward(world: World, of: Case, username: string): Promise<Person> {
  const person = await world.as(username);
  await person.visit(at(world, of));
  for (const point of points) await person.judge(point, '符合');
  await person.press('送下一环节');
  await person.sees(/已送“/);
  return person;
}

/** The submitter takes the target back while nobody has acted, and submits it again. */
export const withdrawStory = (of: Case): Story => ({
  name: '申报单位在审核人办理前撤回，再次送审',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.declarer);
    await world.step('takes it back', async () => {
      await person.visit(at(world, of));
      await person.press('撤回');
      await person.sees('审核人办理之前可以撤回修改');
      await person.press('撤回');
      await person.page.getByRole('link', { name: '填写' }).waitFor();
    });
    await world.step('and submits it again', async () => {
      await person.press('送审');
      await person.press('送审');
      await person.sees('审核进度');
      await person.reads('当前环节', of.declarer === of.department ? '财政业务科室审核' : '主管部门审核');
    });
  },
});

/** The department sends it on to finance. */
export const departmentStory = (of: Case): Story => ({
  name: '主管部门审核后送财政部门',
  project: of.key,
  async tell(world) {
    await world.step('judges the four points and sends it on', async () => {
      const person = await forward(world, of, of.department);
      await world.check(person, '主管部门已审核');
    });
  },
});

/** The business section sends it on to the performance section. */
export const businessStory = (of: Case): Story => ({
  name: '财政业务科室审核后送绩效科室',
  project: of.key,
  async tell(world) {
    await world.step('judges the four points and sends it on', () =>
      forward(world, of, of.business).then(() => undefined),
    );
  },
});

/** The business section waits for a co-reviewer; the performance section sends it one step back. */
export const togetherStory = (of: Case): Story => ({
  name: '业务科室加签、绩效科室退回上一步',
  project: of.key,
  async tell(world) {
    const [business, performance] = [await world.as(of.business), await world.as(of.performance)];
    await world.step('business asks for an opinion', async () => {
      await business.visit(at(world, of));
      await business.press('加签');
      await business.choose('选择人员', /绩效科室/);
      await world.check(business, '加签');
      await business.press('加签');
      await business.reads('待提加签意见', /./);
    });
    await world.step('performance gives it', async () => {
      await performance.visit(at(world, of));
      await performance.type('总体意见', '建议与上年完成情况对照。');
      await performance.press('加签意见');
      await performance.sees('意见已提交');
    });
    await world.step('business sends it on', () => forward(world, of, of.business).then(() => undefined));
    await world.step('performance sends it one step back', async () => {
      await performance.visit(at(world, of));
      await performance.type('总体意见', '请业务科室再核对资金测算。');
      await performance.press('退回上一步');
      await performance.sees('已退回上一步');
      await performance.reads('当前环节', '财政业务科室审核');
    });
  },
});
