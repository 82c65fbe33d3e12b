import { confirm } from '../kit/confirm.ts';
import type { Story } from '../kit/world.ts';
import type { Case } from './case.ts';

/** A unit or department proposes the project; finance of its division admits it and proposes the money of the year. */
export const proposeStories = (of: Case): Story[] => [
  {
    name: '申报单位填写项目并送审',
    project: of.key,
    async tell(world) {
      const person = await world.as(of.declarer);
      await world.check(person, '我的待办');
      await world.step('opens the form from the library', async () => {
        await person.go('项目库');
        await world.check(person, '项目库');
        await person.follow('申报项目');
        await person.field('项目名称').waitFor();
      });
      await world.step('fills it in by typing', async () => {
        await person.type('项目名称', of.name);
        await person.type('项目属性', '新增项目');
        await person.type('项目类别', of.sample.kind);
        await person.type('支出功能分类科目', of.sample.func);
        await person.type('实施地点', of.place);
        await person.type('开始日期', `${of.year}-01-01`);
        await person.type('结束日期', `${of.year}-12-31`);
        await person.type('项目内容', of.sample.goal);
        await person.typeRow(1, {
          年度: String(of.year),
          资金来源: '一般公共预算拨款',
          '金额（万元）': String(of.sample.budget),
        });
        await world.check(person, '申报项目');
      });
      await world.step('submits it', async () => {
        await person.press('保存并送审');
        world.notes.set(`${of.key} project`, await person.arrives(/^\/projects\/[^/]{30,}$/));
        await person.sees('待入库审核');
      });
    },
  },
  {
    name: '财政审核入库并安排预算',
    project: of.key,
    async tell(world) {
      const person = await world.as(of.finance);
      await world.step('finds it among the tasks', async () => {
        await person.visit('/todo');
        await person.follow(new RegExp(`审核项目入库.*${of.name}`));
        await person.page.getByRole('heading', { level: 2, name: of.name }).waitFor();
        await world.check(person, '项目入库审核工作台');
      });
      await world.step('admits it to the library on the desk, and reads what became of it', async () => {
        await person.press('入库，看下一个');
        await person.sees(/已入库，可安排预算、申报绩效目标/);
        await person.visit(world.notes.get(`${of.key} project`) ?? '');
        await person.sees('已入库');
        await world.check(person, '项目');
      });
      await world.step('proposes the budget line', async () => {
        await person.press('安排预算');
        await confirm(person, '安排预算', /年度预算 [\d,.]+ 万元/);
        await person.sees('拟安排');
      });
    },
  },
];
