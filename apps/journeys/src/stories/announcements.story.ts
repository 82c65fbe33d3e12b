import { confirm } from '../kit/confirm.ts';
import { choosePaper, chooseWrongPaper, paperOf } from '../kit/papers.ts';
import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { year } from './case.ts';

const title = `关于报送${year}年绩效目标的补充通知`;
const [bureauName, colleagueName, unitName, belowName] = ['hhht-cz', 'hhht-ys', 'hlgr-nm', 'byne-nt'];
const annex = '目标申报要点.pdf';

const rowOf = ({ page }: Person, text: string) => page.getByRole('listitem').filter({ hasText: text });

/** Opens a page again until the announcement stands there with this beside it: the worker tells a moment after the act. */
async function opensUntil(person: Person, path: string, beside: string): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    await person.visit(path);
    if ((await rowOf(person, title).getByText(beside, { exact: true }).count()) > 0) return;
    await person.page.waitForTimeout(500);
  }
  throw new Error(`${person.username} does not see "${beside}" at ${path}`);
}

/** What a bureau announces is told its readers, read, printed, taken back with a reason and written anew. */
export const announcementsStory: Story = {
  name: '财政发布通知公告，单位在首页看到并阅读，撤回后说明原因，再次起草发布',
  async tell(world) {
    const bureau = await world.as(bureauName);
    const unit = await world.as(unitName);
    let path = '';
    await world.step(
      'the bureau writes it: what is missing is said at its field, a wrong file refused where it is chosen',
      async () => {
        await bureau.go('通知公告');
        await world.check(bureau, '通知公告');
        await bureau.follow('新建通知公告');
        await bureau.type('标题', title);
        await bureau.press('保存并发布');
        await bureau.sees('发布前请选择发送范围');
        await bureau.sees('发布前请填写正文');
        await bureau.check('本级预算部门和单位');
        await bureau.type('正文', '请于12月4日前报送绩效目标，逾期不再受理。');
        await bureau.type('办理期限', `${year}-12-04`);
        await chooseWrongPaper(bureau, annex);
        await choosePaper(bureau, annex);
        await world.check(bureau, '新建通知公告');
      },
    );
    await world.step('it is kept as a draft, which its readers do not find', async () => {
      await bureau.press('保存');
      path = await bureau.arrives(/^\/announcements\/[^/]{30,}$/);
      await bureau.sees('草稿');
      await paperOf(bureau, annex).waitFor();
      await unit.visit(path);
      await unit.misses(title);
      await unit.visit('/announcements/new');
      await unit.sees('财政部门');
      await unit.misses('保存并发布');
    });
    await world.step('a colleague publishes it, and is asked once', async () => {
      const colleague = await world.as(colleagueName);
      await colleague.visit(path);
      await colleague.press('发布');
      await confirm(colleague, '发布', '本级预算部门和单位');
      await colleague.sees('已发布');
      await world.check(colleague, '一份通知公告');
    });
    await world.step('the unit finds it at home as new, and opening it reads it', async () => {
      await opensUntil(unit, '/', '新');
      await unit.follow(title);
      await unit.sees('逾期不再受理');
      await paperOf(unit, annex).waitFor();
      await unit.misses('办理过程');
      await unit.visit('/');
      await rowOf(unit, title).getByText('布置', { exact: true }).waitFor();
      await unit.visit('/messages?kind=announced');
      await rowOf(unit, title).getByText('标为未读').waitFor();
    });
    await world.step('the unit finds it by Ctrl+K, too', async () => {
      await unit.visit('/projects');
      await unit.page.keyboard.press('Control+k');
      await unit.page.getByRole('combobox', { name: '搜索项目、单位、代码、文号' }).fill(title);
      await unit.page.getByRole('option', { name: title }).first().waitFor();
      await unit.page.keyboard.press('Enter');
      await unit.page.waitForURL((url) => url.pathname === path);
    });
    await world.step('whoever it is not for does not find it', async () => {
      const below = await world.as(belowName);
      await below.visit(path);
      await below.misses(title);
      await below.go('通知公告');
      await below.misses(title);
    });
    await world.step('the bureau takes it back with a reason, and its readers are told', async () => {
      await bureau.visit(path);
      await bureau.press('撤回');
      await bureau.type('原因', '报送日期有误');
      await bureau.press('撤回');
      await bureau.sees('本通知已撤回，请勿据此办理');
      await opensUntil(unit, '/messages', '报送日期有误');
      await rowOf(unit, `发布通知公告 · ${title}`).getByText('已撤回').waitFor();
      await unit.visit(path);
      await unit.sees('本通知已撤回，请勿据此办理');
      await unit.visit('/');
      await unit.misses(title);
    });
    await world.step('it is written anew from what was withdrawn, and published', async () => {
      await bureau.visit(path);
      await bureau.follow('以此重新起草');
      await bureau.holds('标题', title);
      await bureau.type('正文', '请于12月11日前报送绩效目标。');
      await bureau.press('保存并发布');
      await confirm(bureau, '发布', '本级预算部门和单位');
      await bureau.arrives(/^\/announcements\/[^/]{30,}$/);
      await bureau.sees('请于12月11日前报送绩效目标。');
      await opensUntil(unit, '/', '新');
    });
  },
};
