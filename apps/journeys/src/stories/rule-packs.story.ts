import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { year } from './case.ts';

const finance = 'xlgl-cz';
const audit = 'xlgl-sj';
/** Somebody else of the bureau: nobody lets rules judge that they wrote alone. */
const second = 'xlgl-ys';
const region = '内蒙古项目支出绩效评价规则（10号 比例计分）';
const league = '锡林郭勒盟项目支出绩效评价规则';
/** Judged from the next year on, so that no other story is judged by it. */
const next = year + 1;

/** The block of one section. */
const section = (person: Person, title: string) =>
  person.page.locator('.cx-section', { has: person.page.getByRole('heading', { level: 2, name: title, exact: true }) });

/** Presses a button within a section. */
const pressIn = (person: Person, title: string, name: string) =>
  section(person, title).getByRole('button', { name }).click();

/** Opens one of the tabs of a page. */
const openTab = (person: Person, name: RegExp) => person.page.getByRole('tab', { name }).click();

const readStory: Story = {
  name: '财政查看本级适用的规则，读懂每一条',
  project: 'rules',
  async tell(world) {
    const person = await world.as(finance);
    await world.step('sees which rules are in force, and where they come from', async () => {
      await person.go('评分规则', year);
      await person.sees(`本级（锡林郭勒盟）${year} 年度适用：`);
      await person.sees('继承自内蒙古自治区');
      await world.check(person, '规则包');
    });
    await world.step('filters the list, and the address keeps it', async () => {
      await person.choose('状态', '样本');
      await person.sees('省级 20/40/40 规则');
      if (!person.page.url().includes('state=pattern')) throw new Error('the filter is not in the address');
      await person.visit('/rule-packs');
    });
    await world.step('reads it in words', async () => {
      await person.follow(region);
      await section(person, '评价等级').getByText('良：80 分（含）至 90 分（不含）').waitFor();
      await section(person, '超额完成').getByText('本地做法').first().waitFor();
      await world.check(person, '规则原文');
    });
    await world.step('sees every golden case come out, and the raw document', async () => {
      await openTab(person, /^校验用例/);
      await person.sees('29 个用例全部符合预期');
      await world.check(person, '校验用例');
      await openTab(person, /^JSON/);
      await person.sees('"jurisdiction": "150000"');
      await world.check(person, '规则包 JSON');
    });
  },
};

const draftStory: Story = {
  name: '财政以上级规则为蓝本起草本级规则，改权重并看到校验结果',
  project: 'rules',
  async tell(world) {
    const person = await world.as(finance);
    await world.step('drafts from the pack of the region', async () => {
      await person.press('以此为蓝本起草');
      await person.press('起草');
      await person.complains(person.field('编号'), '必填');
      await person.type('名称（中文）', league);
      await person.type('名称（英文）', 'Rules of Xilingol League');
      await person.type('编号', 'xilingol');
      await person.type('自哪个预算年度起适用', String(next));
      await world.check(person, '起草规则包');
      await person.press('起草');
      const path = await person.arrives(/^\/rule-packs\/[^/]{30,}\/edit$/);
      world.notes.set('rule pack', path.replace(/\/edit$/, ''));
      await person.loaded();
      await person.sees('没有不同，全部继承');
    });
    await world.step('makes the weights an own rule, and gets them wrong', async () => {
      await pressIn(person, '一级指标权重', '改为本级规定');
      await person.type('一级指标权重 第 1 条：产出指标', '45');
      await person.sees('预算执行率和各类指标分值合计为 95，应为 100');
      await person.sees('发现 1 处问题');
      await world.check(person, '有校验问题的规则包草稿');
    });
    await world.step('corrects them and says what they rest on', async () => {
      await person.type('一级指标权重 第 1 条：效益指标', '35');
      await person.sees('没有发现问题');
      const clause = section(person, '一级指标权重').getByLabel('依据').first();
      await clause.fill('锡署办发〔2026〕1号');
      await person.sees('依据“锡署办发〔2026〕1号”不在引用文件之列');
      await clause.fill('本地做法');
      await person.sees('没有发现问题');
    });
    await world.step('types a share in percent', async () => {
      await pressIn(person, '须说明原因的情形', '改为本级规定');
      await person.type('须说明原因的情形 第 3 条：完成值与指标值相差超过', '20');
      await person.sees('须说明原因的情形（1 处）');
    });
  },
};

const goldenStory: Story = {
  name: '改动等级后有一个用例不符，改回后全部符合，由第二人启用',
  project: 'rules',
  async tell(world) {
    const person = await world.as(finance);
    await world.step('changes a grade, and one golden case no longer comes out', async () => {
      await pressIn(person, '评价等级', '改为本级规定');
      await person.type('评价等级 第 1 条：优', '92');
      await person.sees('第 20 例：预期 优，结果 良');
      await world.check(person, '用例不符的规则包草稿');
    });
    await world.step('saves it all the same, and is told why it cannot judge', async () => {
      await person.press('保存');
      await person.arrives(/^\/rule-packs\/[^/]{30,}$/);
      await person.loaded();
      await person.sees('有 1 个校验用例与预期不符');
      const activate = await person.page.getByRole('button', { name: '启用' }).count();
      if (activate > 0) throw new Error('a draft that is not sound offers to be activated');
    });
    await world.step('goes back and inherits the grades again', async () => {
      await person.follow('编辑草稿');
      await pressIn(person, '评价等级', '恢复继承');
      await person.press('恢复继承');
      await person.sees('个用例全部符合预期');
      await person.press('保存');
      await person.arrives(/^\/rule-packs\/[^/]{30,}$/);
      await person.loaded();
    });
    await world.step('sees what it changes against the region', async () => {
      await openTab(person, /^比较/);
      await person.sees('共 6 处不同');
      await person.page.locator('ins', { hasText: '20%' }).first().waitFor();
      await world.check(person, '规则比较');
    });
    await world.step('is not offered to activate what was written by this very person', async () => {
      await person.sees('这份草稿由另一人启用');
      if ((await person.page.getByRole('button', { name: '启用' }).count()) > 0)
        throw new Error('whoever wrote a pack is offered to activate it');
    });
    await world.step('another person of the bureau activates it for the next year', async () => {
      const other = await world.as(second);
      await other.visit(world.notes.get('rule pack') ?? '');
      await other.press('启用');
      await other.sees(`启用后自 ${next} 年度起适用于锡林郭勒盟`);
      await world.check(other, '确认启用规则包');
      await other.press('启用');
      await other.sees('已启用');
      await openTab(other, /^历史/);
      await other.sees('启用规则包');
    });
  },
};

const otherStory: Story = {
  name: '审计部门能读规则，不能起草',
  project: 'rules',
  async tell(world) {
    const person = await world.as(audit);
    await world.step('reads the new rules', async () => {
      await person.go('评分规则');
      await person.follow(league);
      await section(person, '一级指标权重').getByText('本级规定').waitFor();
      await section(person, '评价等级').getByText(`继承自 ${region} 第 1 版`).waitFor();
    });
    await world.step('has no button to draft, edit or activate', async () => {
      for (const name of ['起草新版本', '以此为蓝本起草', '启用', '作废'])
        if ((await person.page.getByRole('button', { name }).count()) > 0) throw new Error(`audit is offered ${name}`);
      await world.check(person, '审计看到的规则包');
    });
  },
};

/** A finance bureau reads the rules of its place, writes its own, and lets them judge. */
export const rulePackStories: readonly Story[] = [readStory, draftStory, goldenStory, otherStory];
