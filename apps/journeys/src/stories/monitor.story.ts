import { confirm } from '../kit/confirm.ts';
import type { Story } from '../kit/world.ts';
import type { Case } from './case.ts';
import { reportSheetStory } from './filled-forms.story.ts';

const month = 10;
/** What is reached up to the cut-off month: what accumulates over the year is not complete yet. */
const soFar = (row: Case['sample']['rows'][number]): string =>
  row.l2 === '数量指标' && Number(row.actual) > 12 ? partOf(Number(row.actual)) : String(row.actual);
const partOf = (amount: number): string => String(Math.round((amount * month) / 12));

/** Finance opens a round, the unit fills form F4 under a live light, finance decides. */
export const monitorStories = (of: Case): Story[] => [
  {
    name: '财政布置绩效监控',
    project: of.key,
    async tell(world) {
      const person = await world.as(of.finance);
      await world.step('opens a round up to October', async () => {
        await person.go('绩效监控');
        await world.check(person, '绩效监控');
        await person.press('布置监控任务');
        await person.type('年度', String(of.year));
        await person.type('截止月份', `${month} 月`);
        await person.type('报送截止日期', `${of.year}-12-10`);
        await world.check(person, '布置监控任务');
        await person.press('布置');
        await confirm(person, '布置', `${of.year}年12月10日前上报`);
        await person.page.getByRole('heading', { level: 1, name: `${of.year}年1—${month}月绩效运行监控` }).waitFor();
        await person.sees(of.name);
        await world.check(person, '监控任务');
      });
    },
  },
  ...(of.claims ? [reportSheetStory(of)] : []),
  {
    name: '申报单位填报监控表，看到预警灯后报送',
    project: of.key,
    async tell(world) {
      const person = await world.as(of.declarer);
      await world.step('opens its form from the tasks', async () => {
        await person.visit('/todo');
        await person.followTask('填报监控表', of.name);
        world.notes.set(`${of.key} report`, new URL(person.page.url()).pathname);
      });
      await world.step('types money and progress', async () => {
        await person.typeRow(2, {
          [`1—${month} 月执行数（万元）`]: partOf(of.sample.exec),
          '全年预计执行数（万元）': String(of.sample.exec),
        });
        await person.typeRow(3, { [`1—${month} 月执行数（万元）`]: '0', '全年预计执行数（万元）': '0' });
        for (const [index, row] of of.sample.rows.entries()) {
          const short = Number(row.score) < row.weight;
          await person.typeRow(index + 1, {
            [`1—${month} 月完成情况`]: soFar(row),
            全年预计完成情况: String(row.actual),
            完成目标可能性: short ? '有可能' : '确定能',
          });
          if (!short) continue;
          await person.chooseAny(person.cell('偏差原因', index + 1));
          await person.typeRow(index + 1, {
            原因说明: row.reason || '全年预计略低于目标',
            改进措施: '加密调度，逐项落实',
          });
        }
      });
      await world.step('sees the light and submits', async () => {
        await person.sees(/绿灯|黄灯|红灯/);
        await person.sees('亮灯原因');
        await world.check(person, '填报监控表');
        await person.press('报送');
        await person.sees('待审核');
        await world.check(person, '监控表');
      });
    },
  },
  {
    name: '财政审核监控表并作出处理决定',
    project: of.key,
    async tell(world) {
      const person = await world.as(of.finance);
      await world.step('decides that the project goes on', async () => {
        await person.visit('/todo');
        await person.followTask('审核监控表', of.name);
        await person.sees('审核处理');
        await world.check(person, '审核监控表');
        await person.type('处理决定', '正常推进');
        await person.type('处理意见', '进度与预算执行基本一致，同意继续实施。');
        await person.press('提交处理决定');
        await confirm(person, '提交处理决定', '不需要整改');
        await person.sees('正常推进');
        await person.page.getByText('提交处理决定').waitFor({ state: 'hidden' });
      });
    },
  },
];
