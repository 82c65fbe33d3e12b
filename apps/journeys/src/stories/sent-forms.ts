/** Every form that is sent once: who fills it in, how one comes to it, and how it is sent. */
import { confirm } from '../kit/confirm.ts';
import type { Person } from '../kit/person.ts';
import type { World } from '../kit/world.ts';
import { inDays, year } from './case.ts';
import { found, type Place } from './drafted-objects.ts';
import { points } from './review.story.ts';
import {
  assignmentOf,
  askedOf,
  sentBackOf,
  reportedCorrectionOf,
  reportedEvaluationOf,
  reportOf,
} from './sent-objects.ts';

export type SentForm = {
  /** The name of its draft: the `kind` in the code of the form. */
  readonly kind: string;
  readonly name: string;
  readonly author: string;
  /** Somebody else who may send it. */
  readonly other?: string;
  readonly prepare: (world: World) => Promise<Place>;
  /** Opens the form on its page. */
  readonly open?: (person: Person) => Promise<void>;
  /** A text of the form that nothing is computed from. */
  readonly field: string;
  /** What else it needs before it can be sent. */
  readonly rest?: (person: Person) => Promise<void>;
  /** Sends it, and answers what is asked before. */
  readonly send: (person: Person) => Promise<void>;
  /** What is read once it is sent. */
  readonly seen: string | RegExp;
  /** What whoever comes second is told. */
  readonly told?: string | RegExp;
};

const bureau = { author: 'byne-cz', other: 'byne-jx' } as const;
const evaluationOf = (name: string) => async (world: World) =>
  found(await world.as('byne-cz'), 'evaluations', name, '/evaluations');
const opening =
  (button: string) =>
  (person: Person): Promise<void> =>
    person.press(button);

const deviates = async (person: Person): Promise<void> => {
  await person.type('建议方式', '另行建议');
  await person.type('建议', '压减');
  await person.type('压减比例（%）', '15');
};

export const sentForms: readonly SentForm[] = [
  {
    kind: 'resultNotice',
    name: '结果反馈通知',
    ...bureau,
    prepare: evaluationOf('自然资源业务支出项目'),
    open: opening('下达结果反馈通知'),
    field: '整改要求',
    rest: async (person) => {
      await person.type('存在问题', '个别指标未完全实现。');
      await person.type('整改期限', inDays(60));
    },
    send: async (person) => {
      await person.press('下达通知');
      await confirm(person, '下达通知', '前完成整改');
    },
    seen: '待报整改方案',
    told: '该评价已有未销号的结果反馈通知',
  },
  {
    kind: 'budgetProposal',
    name: '预算建议',
    ...bureau,
    prepare: evaluationOf('自然资源业务支出项目'),
    open: async (person) => {
      await person.press('提出预算建议');
      await deviates(person);
    },
    field: '理由',
    send: (person) => person.submit('提出预算建议'),
    seen: '待政府审定',
    told: '该评价已提出预算建议',
  },
  {
    kind: 'proposalRevision',
    name: '退回修改的预算建议',
    ...bureau,
    prepare: sentBackOf,
    open: deviates,
    field: '理由',
    send: (person) => person.submit('重新报送'),
    seen: '待政府审定',
    told: '已由他人报送或办理',
  },
  {
    kind: 'assignment',
    name: '第三方评价委托',
    ...bureau,
    prepare: evaluationOf('2022年高标准农田建设项目'),
    open: opening('委托第三方评价'),
    field: '委托事项',
    rest: async (person) => {
      await person.type('第三方机构', '北疆绩效评价咨询有限公司');
      await person.type('完成期限', inDays(45));
    },
    send: (person) => person.press('委托'),
    seen: '评价中',
    told: /已委托/,
  },
  {
    kind: 'thirdPartyOpinion',
    name: '第三方评价意见',
    author: 'beijiang',
    prepare: assignmentOf,
    field: '综合意见',
    rest: (person) => person.type('评分（0 至 100）', '95.5'),
    send: (person) => person.press('提交意见'),
    seen: '已提交意见',
  },
  {
    kind: 'monitoringRound',
    name: '监控任务',
    author: 'als-cz',
    other: 'als-ys',
    prepare: async () => ({ form: '/monitoring', home: '/monitoring' }),
    open: async (person) => {
      await person.press('布置监控任务');
      await person.type('年度', String(year));
      await person.type('截止月份', '11 月');
    },
    field: '任务名称',
    rest: (person) => person.type('报送截止日期', `${year}-12-20`),
    send: async (person) => {
      await person.press('布置');
      await confirm(person, '布置', '前上报');
    },
    seen: '监控任务',
    told: /监控任务已经建立/,
  },
  {
    kind: 'monitoringDecision',
    name: '监控处理决定',
    author: 'als-cz',
    other: 'als-ys',
    prepare: reportOf,
    open: (person) => person.type('处理决定', '纠偏整改'),
    field: '处理意见',
    rest: (person) => person.type('整改要求', '加快设施检修'),
    send: async (person) => {
      await person.press('提交处理决定');
      await confirm(person, '提交处理决定', '完成整改');
    },
    seen: '待整改',
    told: '已由他人报送或办理',
  },
  {
    kind: 'correctionOpinion',
    name: '纠偏整改核实意见',
    author: 'als-cz',
    other: 'als-ys',
    prepare: reportedCorrectionOf,
    field: '核实意见',
    send: async (person) => {
      await person.press('核实通过');
      await confirm(person, '核实通过', '整改核实通过');
    },
    seen: '已核实',
    told: '已由他人报送或办理',
  },
  {
    kind: 'evaluationOpinion',
    name: '主管部门对自评的意见',
    author: 'xlgl-lc',
    prepare: reportedEvaluationOf,
    field: '改进措施',
    rest: (person) => person.type('与单位填报不同的理由', '与现场核查情况不一致'),
    send: (person) => person.press('保存意见'),
    seen: '意见已保存',
  },
  {
    kind: 'targetOpinion',
    name: '加签意见',
    author: 'byne-yw',
    prepare: askedOf,
    field: '总体意见',
    send: (person) => person.press('加签意见'),
    seen: '意见已提交',
  },
  {
    kind: 'targetReview',
    name: '绩效目标审核意见',
    ...bureau,
    prepare: async (world) => found(await world.as('byne-cz'), 'targets', '盐碱化耕地改良项目', '/targets'),
    field: '总体意见',
    rest: async (person) => {
      for (const point of points) await person.judge(point, '不符合');
    },
    send: (person) => person.press('退回修改'),
    seen: '已退回',
    told: '已由他人报送或办理',
  },
  {
    kind: 'deskDecision',
    name: '入库审核意见',
    author: 'hhht-cz',
    prepare: async (world) => {
      const { form } = await found(await world.as('hhht-cz'), 'projects', '草原病虫鼠害绿色防控示范项目', '');
      const place = `/review?kind=libraryEntry&item=${form.slice(1)}`;
      return { form: place, home: place };
    },
    field: '总体意见',
    send: (person) => person.press('退回'),
    seen: /已退回申报单位修改/,
  },
  {
    kind: 'handDown',
    name: '转移支付下达文件',
    ...bureau,
    prepare: async (world) =>
      found(await world.as('byne-cz'), 'transfers', '农田建设补助资金', '/transfers', '/hand-down'),
    field: '调整原因',
    rest: async (person) => {
      await person.type('下达文号', '巴财农〔2026〕51号');
      await person.paste(person.grid('各地区资金和指标值').locator('[data-cell="2.0"]'), [
        ['乌拉特中旗', '600', '5', '10', '10', '90', '100'],
      ]);
    },
    send: async (person) => {
      await person.press('下达');
      await confirm(person, '下达', '乌拉特中旗');
    },
    seen: '已全部下达',
    told: /同事已向乌拉特中旗（巴财农〔2026〕51号）下达/,
  },
  {
    kind: 'publish',
    name: '公开内容',
    ...bureau,
    prepare: async (world) => {
      const person = await world.as('byne-cz');
      await person.visit('/publications?year=2025');
      await person.follow(/自然资源业务支出项目/);
      const form = await person.arrives(/^\/publications\/publish\//);
      return { form, home: form };
    },
    field: '摘要',
    send: (person) => person.press(/提交复核/),
    seen: '须由本单位另一人复核',
    told: /已提交/,
  },
];
