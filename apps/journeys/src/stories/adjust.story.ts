import { confirm } from '../kit/confirm.ts';
import type { Story } from '../kit/world.ts';
import { choosePaper, chooseWrongPaper, paperOf } from '../kit/papers.ts';
import { nameOf } from './season.story.ts';

/** An approved target of the season is adjusted by request, and stands in its second version beside the first. */
export const adjustStory: Story = {
  name: '已批复的绩效目标按程序调整',
  project: 'season',
  async tell(world) {
    const [clerk, bureau] = [await world.as('byne-nt'), await world.as('byne-cz')];
    let request = '';
    await world.step('asks for an adjustment with its ground', async () => {
      await clerk.go('绩效目标');
      await clerk.type('项目名称或代码', nameOf(2));
      await clerk.follow(nameOf(2));
      await clerk.press('申请调整');
      await clerk.type('调整依据', '自治区计划调整');
      await clerk.type('依据文件文号', '内水计〔2027〕6号');
      await clerk.type('调整理由和佐证说明', '自治区调减本年度渠道衬砌任务，衬砌长度由7公里调整为6公里。');
      await clerk.press('申请调整');
      await clerk.arrives(/^\/target-adjustments\/[^/]+\/edit$/);
    });
    await world.step('has the approved value beside the new one, in cells and texts', async () => {
      await clerk.sees(/没有附佐证材料|没有附上/);
      await clerk.typeCell('指标值', 1, '6');
      await clerk.sees('批复：7');
      await clerk.type(
        '年度目标',
        '衬砌渠道6公里，验收合格率100%，渠道水利用系数提高5%，每亩减少灌溉用水30立方米，受益农户满意度达到90%。',
      );
      await clerk.sees('与批复对照：');
      await world.check(clerk, '填写调整申请');
    });
    await world.step('what was taken out of the approved rows is named, and put back', async () => {
      await clerk.press('删除第 2 行');
      await clerk.press('恢复“衬砌工程验收合格率”');
      await clerk.misses(/^批复中有、现已删去/);
    });
    await world.step('a colleague who opens it too is told who has it open', async () => {
      const department = await world.as('byne-nm');
      await department.visit(new URL(clerk.page.url()).pathname);
      await department.sees(/也打开了这张表/);
      await department.sees('后保存的人逐处选定');
      await world.check(department, '两人打开同一张表');
      await department.visit('/todo');
    });
    await world.step(
      'is not submitted before the document it names is attached, whatever else is attached',
      async () => {
        await clerk.press('保存并送审');
        await clerk.complains(clerk.field('依据文件文号'), '没有附上');
        await chooseWrongPaper(clerk, '内水计6号.pdf');
        await choosePaper(clerk, '内水计6号.pdf');
        await paperOf(clerk, '内水计6号.pdf').waitFor();
        // What was typed is still there: nobody left the form.
        await clerk.holds('依据文件文号', '内水计〔2027〕6号');
        await clerk.press('保存并送审');
        request = await clerk.arrives(/^\/target-adjustments\/[^/]+$/);
        await clerk.sees('待财政审批');
      },
    );
    await world.step('is approved against the red-line of the official form', async () => {
      await bureau.visit(request);
      await bureau.sees('与批复版本对照');
      await bureau.sees(/改动 \d+ 格/);
      // Of the goal only the words that differ are marked.
      await bureau.page.locator('.cx-paper del', { hasText: /^7$/ }).first().waitFor();
      await bureau.page.locator('.cx-paper ins', { hasText: /^6$/ }).first().waitFor();
      await bureau.type('批准文号', '巴财预〔2027〕15号');
      await bureau.type('办理意见', '符合自治区计划，同意调整。');
      await world.check(bureau, '审批调整申请');
      await bureau.press('批准调整');
      await confirm(bureau, '批准调整', '巴财预〔2027〕15号');
      await bureau.sees('已批准');
    });
    await world.step('sees two versions, and what differs between them', async () => {
      await clerk.go('绩效目标');
      await clerk.type('项目名称或代码', nameOf(2));
      await clerk.follow(nameOf(2));
      await clerk.sees('第 2 版');
      await clerk.follow('调整：自治区计划调整');
      await clerk.page.goBack();
      await clerk.loaded();
      await clerk.follow('查看各版本与改动对照');
      await clerk.sees(/改动 \d+ 格/);
      await world.check(clerk, '版本改动对照');
    });
  },
};
