import type { Story } from '../kit/world.ts';

const name = '奶业振兴种植养殖补贴';
const [officer, colleague] = ['hhht-cz', 'hhht-ys'];
const documentNo = '呼财预〔2026〕58号';

/** More money for an approved line: a document with number and date, and somebody else than who asked. */
export const increaseStory: Story = {
  name: '追加预算须有文号并由另一人确认',
  async tell(world) {
    const asker = await world.as(officer);
    const { page } = asker;
    let project = '';
    await world.step('is asked for the document only when there is more', async () => {
      await asker.go('项目库', 'all');
      await asker.type('名称或代码', name);
      await asker.follow(name);
      project = await asker.arrives(/^\/projects\/[^/]{30,}$/);
      await asker.press('调整预算');
      await asker.type('全年预算数', '5300');
      await asker.misses('批准文号');
      await asker.type('全年预算数', '5800');
      await asker.type('调整依据和原因', '自治区追加奶业振兴补贴。');
      await asker.press('提交追加申请');
      await asker.complains(asker.field('批准文号'), '追加预算须填写批准文件的文号和日期');
      if (!(await asker.field('批准文号').evaluate((control) => control === document.activeElement)))
        throw new Error('the focus is not at the number of the document');
      await world.check(asker, '追加预算缺少文号');
    });
    await world.step('asks with the document, and cannot confirm it alone', async () => {
      await asker.type('批准文号', documentNo);
      await asker.type('文件日期', '2026-06-30');
      await asker.press('提交追加申请');
      await asker.sees('追加申请已提交，待另一人确认');
      await asker.sees('2026 年追加待确认');
      await asker.sees('由本级财政部门的另一人确认');
      if ((await page.getByRole('button', { name: '确认追加' }).count()) > 0)
        throw new Error('who asked is offered to confirm');
      // The budget is what it was until then.
      await page.getByRole('row').filter({ hasText: '2026' }).filter({ hasText: '5,400.00' }).first().waitFor();
      await world.check(asker, '追加待确认');
    });
    const other = await world.as(colleague);
    await world.step('a colleague finds it at home and confirms it', async () => {
      await other.visit('/todo');
      await other.followTask('确认追加预算', name);
      await other.reads('批准文号', documentNo);
      await other.reads('追加后金额', '5,800.00');
      await other.press('确认追加');
      await other.sees(/调整为 5,800.00 万元/);
      await world.check(other, '确认追加');
      await other.press('确认追加');
      await other.sees('预算已追加');
      await other.misses('追加待确认');
    });
    await world.step('everybody reads the amount and both names in the record', async () => {
      await asker.visit(project);
      await page.getByRole('row').filter({ hasText: '5,800.00' }).first().waitFor();
      const record = (act: string, person: string) =>
        page.getByRole('listitem').filter({ hasText: act }).filter({ hasText: person }).first().waitFor();
      await record('申请追加预算', '吴刚');
      await record('确认追加预算', '云霞');
    });
  },
};
