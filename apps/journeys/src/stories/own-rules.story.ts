import { placeOf } from '../kit/workbook.ts';
import type { Story } from '../kit/world.ts';
import { downloadWorkbook } from './imports.ts';

/** A transfer of the demonstration in the league that tries weights by category and five grades. */
const name = '动物防疫等补助经费';
const unit = 'cbe-nm';
const total = '92.90';
const grade = '良好';

/** What was reached, row by row, and the score the rule of its kind gives out of its weight. */
const rows = [
  { name: '口蹄疫免疫头只数', weight: 8, actual: '201', score: '8.00' },
  // A share of the target.
  { name: '布病免疫羔羊数', weight: 8, actual: '46.2', score: '7.70' },
  { name: '群体免疫密度', weight: 12, actual: '93', score: '12.00' },
  // Half a point for each started percentage point below the target.
  { name: '免疫抗体合格率', weight: 8, actual: '68.5', score: '7.00' },
  // A tier of the deviation, either way.
  { name: '春秋防按期完成率', weight: 4, actual: '96', score: '3.20' },
  { name: '区域性重大动物疫情起数', weight: 20, actual: '0', score: '20.00' },
  { name: '牲畜因病死亡率', weight: 10, actual: '1.8', score: '8.00' },
  // A tier of the value.
  { name: '养殖户满意度', weight: 10, actual: '86', score: '8.00' },
] as const;

/** Form F5 under rules of the league: weights of the category, rules of each kind, grades of the pack; the same on screen, on paper and in the file. */
export const ownRulesStory: Story = {
  name: '单位按本级的分类权重和五档规则填报自评，屏幕、表格和 Excel 一致',
  async tell(world) {
    const person = await world.as(unit);
    await world.step('fills in money and actual values', async () => {
      await person.visit('/todo');
      await person.followTask('填报自评表', name);
      await person.typeRow(1, { 年初预算数: '860', '全年预算数(A)': '902', '全年执行数(B)': '830' });
      await person.type('实际完成情况', '强制免疫应免尽免，重大动物疫情保持稳定。');
      for (const [index, { actual, score, weight }] of rows.entries()) {
        await person.typeCell('实际完成值', index + 1, actual);
        if (Number(score) < weight)
          await person.typeCell('偏差原因分析及改进措施', index + 1, '转场牧户未集中，已安排补做');
      }
    });
    await world.step(`sees ${total} ${grade} as the pack gives them`, async () => {
      await person.page.locator('[role=status]', { hasText: total }).first().waitFor();
      await person.reads('等级', grade);
      await world.check(person, '按本级规则填报的自评表');
    });
    await world.step('reports it, and reads the same on the official form', async () => {
      await person.press('保存并上报部门');
      await person.sees('单位已报');
      await person.reads('总分', total);
      await person.press('显示表格');
      const form = person.page.getByRole('region', { name: '项目支出绩效自评表' });
      for (const text of ['19.00', ...rows.map(({ score }) => score), total, grade])
        await form.getByText(text).first().waitFor();
      await world.check(person, '按本级规则计分的官方自评表');
    });
    await world.step('finds the same in the workbook', async () => {
      const { sheets } = await downloadWorkbook(person, '下载 Excel');
      const [sheet] = sheets;
      if (!sheet) throw new Error('the workbook has no sheet');
      for (const { name: indicator, score } of rows) {
        const cells = sheet.rows[placeOf(sheet, indicator)[0]] ?? [];
        if (!cells.some((cell) => Number(cell) === Number(score)))
          throw new Error(`${indicator} has no ${score} in ${cells.join(' | ')}`);
      }
      const all = sheet.rows.flat().map(String);
      if (!all.some((cell) => cell.includes(grade)) || !all.some((cell) => Number(cell) === Number(total)))
        throw new Error(`the workbook does not say ${total} ${grade}`);
    });
  },
};
