import { confirm } from '../kit/confirm.ts';
import type { Story } from '../kit/world.ts';
import type { Case } from './case.ts';

/** Actions that the history of a finished project lists. */
const historyWords = [
  '申报项目',
  '审核入库',
  '安排年度预算',
  '送审绩效目标',
  '审核通过绩效目标',
  '批复绩效目标',
  '报送监控表',
  '作出监控处理决定',
  '报送自评结果',
  '自评备案',
  '下达结果反馈通知',
  '报送整改佐证',
  '整改销号',
  '提出预算建议',
  '提交第三方意见',
];

/** Audit reads the whole history of the project and can change nothing. */
const auditStory = (of: Case): Story => ({
  name: '审计查看项目全过程，不能办理',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.audit);
    await world.step('sees what happened lately, each with its chain', async () => {
      await person.visit('/todo');
      await person.sees('完好');
      await person.misses('不符');
      await world.check(person, '审计最近事项');
    });
    await world.step('reads the whole history of the project', async () => {
      await person.go('项目库', of.year);
      await person.type('名称或代码', of.name);
      await person.follow(of.name);
      await person.press(/显示全部/);
      for (const action of historyWords) await person.sees(action);
      await world.check(person, '审计查看项目');
    });
    await world.step('finds the filed evaluation and nothing to do there', async () => {
      await person.visit(world.notes.get(`${of.key} evaluation`) ?? '');
      await person.reads('总分', of.total);
      const actions = await person.page.getByRole('group', { name: '操作' }).getByRole('button').count();
      if (actions > 0) throw new Error('audit is offered actions');
    });
  },
});

/** One person of finance prepares; what must not be shown stops it. Another publishes, and nobody does alone. */
const publishStory = (of: Case): Story => ({
  name: '财政一人提交、另一人复核公开',
  project: of.key,
  async tell(world) {
    const first = await world.as(of.finance);
    const second = await world.as(of.performance);
    await world.step('finds what waits to be published', async () => {
      await first.go('绩效公开', of.year);
      await first.sees('待公开');
      await world.check(first, '绩效公开');
      await first.visit('/todo');
      await first.followTask('公开评价结果', of.name);
      await first.sees(of.total);
      await world.check(first, '公开预览');
    });
    await world.step('is stopped by a name and a number, and takes them out of the summary', async () => {
      await first.sees('以下内容的公开范围：社会公开');
      await first.type('摘要', '联系人：张三，电话0471-6944404。');
      await first.sees('摘要：疑似个人姓名“张三”');
      await first.sees('摘要：疑似固定电话“0471-6944404”');
      await first.press(/提交复核/);
      await first.misses('已提交，等待另一人复核');
      await world.check(first, '公开预览，疑似不宜公开');
      await first.press('使用系统生成的摘要');
      await first.misses('疑似不宜公开的内容');
      await first.press(/提交复核/);
      await first.arrives(/^\/publications\/prepared\/[^/]{30,}$/);
    });
    await world.step('cannot confirm it alone, takes it back and prepares it again', async () => {
      await first.sees('须由本单位另一人复核');
      await first.misses('复核公开');
      await first.press('撤回提交');
      await confirm(first, '撤回提交', '确认撤回提交');
      await first.sees('已撤回');
      await first.visit('/todo');
      await first.followTask('公开评价结果', of.name);
      await first.press(/提交复核/);
      await first.sees('须由本单位另一人复核');
    });
    await world.step('is returned with a reason, and prepared again', async () => {
      await second.visit('/todo');
      await second.followTask('复核公开内容', of.name);
      await second.sees('请核对公开范围');
      await world.check(second, '公开复核');
      await second.press('退回');
      await second.type('原因', '请确认公开范围后再提交。');
      await second.press('退回');
      await second.sees('已退回');
      await first.visit('/todo');
      await first.followTask('修改被退回的公开', of.name);
      await first.sees('请确认公开范围后再提交。');
      await first.press(/提交复核/);
      await first.sees('须由本单位另一人复核');
    });
    await world.step('is published by the second person', async () => {
      await second.visit('/todo');
      await second.followTask('复核公开内容', of.name);
      await second.press('复核公开');
      await second.sees('立即向社会公开');
      await second.press('复核公开');
      await second.follow('查看公开记录');
      await second.arrives(/^\/publications\/[^/]{30,}$/);
      await second.sees('已公开');
      await second.sees('社会公开');
      await world.check(second, '公开记录');
    });
  },
});

/** What is published was withdrawn after a new edition was prepared: that one is not confirmed as if nothing had happened. */
const changedStory = (of: Case): Story => ({
  name: '提交复核后公开已撤回，不能照旧公开',
  project: of.key,
  async tell(world) {
    const first = await world.as(of.finance);
    const second = await world.as(of.performance);
    let record = '';
    await world.step('prepares a new edition, and withdraws what is published', async () => {
      await first.go('绩效公开', of.year);
      await first.follow(of.name);
      record = await first.arrives(/^\/publications\/[^/]{30,}$/);
      await first.follow('公开新版');
      await first.press(/提交复核/);
      await first.sees('须由本单位另一人复核');
      await first.visit(record);
      await first.sees('已提交公开，等待另一人复核');
      await first.press('撤回公开');
      await first.type('原因', '数据有误，核实后重新公开。');
      await first.press('撤回公开');
      await first.sees('已撤回');
    });
    await world.step('cannot be confirmed any more, and is returned', async () => {
      await second.visit('/todo');
      await second.followTask('复核公开内容', of.name);
      await second.sees('不能复核公开');
      await second.misses('复核后立即公开');
      await world.check(second, '公开复核，内容已变动');
      await second.press('退回');
      await second.type('原因', '公开已撤回，请重新提交。');
      await second.press('退回');
      await second.sees('已退回');
    });
    await world.step('is published again by both', async () => {
      await first.visit(record);
      await first.follow('公开新版');
      await first.press(/提交复核/);
      await first.sees('须由本单位另一人复核');
      await second.visit('/todo');
      await second.followTask('复核公开内容', of.name);
      await second.press('复核公开');
      await second.press('复核公开');
      await second.follow('查看公开记录');
      await second.sees('已公开');
    });
  },
});

/** Anyone finds the project in the portal, without sign-in. */
const publicStory = (of: Case): Story => ({
  name: `公众无需登录，在门户看到总分 ${of.total}`,
  project: of.key,
  async tell(world) {
    const person = await world.arrive('public');
    await world.step('searches the portal', async () => {
      await person.visit('/portal');
      await person.type('项目、单位、目标、指标、摘要或项目代码', of.name);
      await person.press('查询');
      await person.page.getByRole('heading', { level: 2, name: of.name }).waitFor();
      await world.check(person, '公开门户');
    });
    await world.step('reads promise, money and result', async () => {
      await person.follow(of.name);
      await person.page.getByRole('heading', { level: 1, name: of.name }).waitFor();
      await person.reads(/总分|得分/, of.total);
      for (const { l3 } of of.sample.rows) await person.sees(l3);
      await world.check(person, '公开项目');
    });
    await world.step('downloads the same data', async () => {
      const answer = await person.page.request.get('/api/public/projects.csv', { params: { search: of.name } });
      const text = await answer.text();
      if (!text.includes(of.name) || !text.includes(of.total)) throw new Error('the CSV lacks the project');
    });
    await world.step('is asked to sign in for anything else', async () => {
      await person.page.goto(world.notes.get(`${of.key} project`) ?? '/projects');
      await person.field('用户名').waitFor();
      await person.misses(of.name);
    });
    await world.leave('public');
  },
});

/** Whoever has nothing to do with the project finds nothing under its address. */
const strangerStory = (of: Case): Story => ({
  name: '无关单位打开项目地址，什么也看不到',
  project: of.key,
  async tell(world) {
    const person = await world.as('azq-hb');
    for (const page of ['project', 'target', 'report', 'evaluation'])
      await world.step(`is told that there is no such ${page}`, async () => {
        await person.page.goto(world.notes.get(`${of.key} ${page}`) ?? '');
        await person.page.getByRole('heading', { name: '没有找到页面' }).waitFor();
        await person.misses(of.name);
        await world.check(person, '找不到的对象');
      });
    await world.step('is told that a form is not for its position', async () => {
      await person.page.goto('/transfers/new');
      await person.page.getByRole('heading', { name: '无权使用此页面' }).waitFor();
      await world.check(person, '无权使用的页面');
    });
  },
});

export const publishStories = (of: Case): Story[] => [
  auditStory(of),
  strangerStory(of),
  publishStory(of),
  ...(of.typed ? [] : [changedStory(of)]),
  publicStory(of),
];
