/** Every form that keeps a draft and is stored over and over: who fills it in, and how one comes to it. */
import type { Person } from '../kit/person.ts';
import type { World } from '../kit/world.ts';
import { inDays, year } from './case.ts';
import {
  adjustmentOf,
  announcementOf,
  bureau,
  colleague,
  correctionOf,
  department,
  entryOf,
  exAnteOf,
  found,
  mate,
  office,
  overallOf,
  packOf,
  type Place,
  projectOf,
  type Returning,
  returns,
  section,
  transferOf,
  unit,
} from './drafted-objects.ts';

export type DraftedForm = {
  /** The name of its draft: the `kind` in the code of the form. */
  readonly kind: string;
  readonly name: string;
  /** The stories whose objects it needs. */
  readonly project?: string;
  readonly author: string;
  /** Somebody else who may fill it in. */
  readonly other?: string;
  readonly prepare: (world: World) => Promise<Place>;
  /** A text of the form that nothing is computed from. */
  readonly field: string;
  /** Files are attached to it while it is filled in. */
  readonly files?: true;
  /** Words of the button that stores it; a form without one is sent at once. */
  readonly save?: string;
  /** How it is sent: the button of the form, or of the page. */
  readonly send?: { readonly button: string; readonly onPage?: true; readonly seen: string; readonly by?: string };
  /** Words of the button that takes it back, and what is read then. */
  readonly back?: { readonly button: string; readonly seen: string };
  /** Who returns it, and by which button and field. */
  readonly returned?: Returning & { readonly by: string };
  /** What else a form that begins empty needs before it can be sent. */
  readonly rest?: (person: Person) => Promise<void>;
};

export const draftedForms: readonly DraftedForm[] = [
  {
    kind: 'project',
    name: '项目申报表',
    ...office,
    prepare: async (world) => {
      const { id } = await projectOf(await world.as(unit), `${year}年渠道维修`);
      return { form: `/projects/${id}/edit`, home: `/projects/${id}` };
    },
    field: '项目内容',
    files: true,
    save: '保存',
    send: { button: '保存并送审', seen: '待入库审核' },
    back: { button: '撤回', seen: '撤回项目申报' },
    returned: { by: bureau, button: '退回' },
  },
  {
    kind: 'announcement',
    name: '通知公告',
    author: bureau,
    other: section,
    prepare: async (world) => announcementOf(await world.as(bureau)),
    field: '正文',
    files: true,
    save: '保存',
  },
  {
    kind: 'overall',
    name: '部门整体绩效目标申报表',
    author: department,
    other: colleague,
    prepare: overallOf,
    field: '主要内容，第 1 行',
    save: '保存',
    send: { button: '保存并送审', seen: '送审部门整体绩效目标' },
    back: { button: '撤回', seen: '撤回部门整体绩效目标' },
    returned: { by: bureau, button: '退回' },
  },
  {
    kind: 'transfer',
    name: '转移支付区域绩效目标申报表',
    author: department,
    other: colleague,
    prepare: async (world) => transferOf(await world.as(department)),
    field: '总体目标',
    save: '保存',
    send: { button: '确定', onPage: true, seen: '已确定', by: section },
    returned: { by: section, button: '退回修改' },
  },
  {
    kind: 'indicatorEntry',
    name: '指标库指标',
    ...office,
    prepare: async (world) => entryOf(await world.as(unit)),
    field: '指标解释',
    save: '保存',
    send: { button: '推荐入库', onPage: true, seen: '已推荐' },
    back: { button: '撤回', seen: '撤回推荐的指标' },
  },
  {
    kind: 'rulePack',
    name: '规则包',
    author: bureau,
    other: section,
    prepare: async (world) => packOf(await world.as(bureau)),
    field: '名称（中文）',
    save: '保存',
  },
  {
    kind: 'target',
    name: '项目支出绩效目标申报表',
    author: unit,
    other: mate,
    prepare: async (world) => found(await world.as(unit), 'targets', '河套灌区高效节水灌溉项目', '/targets', '/edit'),
    field: '信息资源，第 1 行',
    files: true,
    save: '保存',
    send: { button: '保存并送审', seen: '审核进度' },
    back: { button: '撤回', seen: '撤回绩效目标' },
    returned: { by: department, button: '退回修改', field: '总体意见', points: true },
  },
  {
    kind: 'adjustmentReason',
    name: '绩效目标调整申请表',
    project: 'season',
    author: unit,
    other: mate,
    prepare: async (world) => adjustmentOf(await world.as(unit)),
    field: '调整理由和佐证说明',
    rest: async (person) => {
      await person.typeCell('指标值', 1, '7');
      await person.type(
        '年度目标',
        '衬砌渠道7公里，验收合格率100%，渠道水利用系数提高5%，每亩减少灌溉用水30立方米，受益农户满意度达到90%。',
      );
    },
    save: '保存',
    send: { button: '保存并送审', seen: '待财政审批' },
    back: { button: '撤回', seen: '撤回调整申请' },
    returned: { by: bureau, button: '退回修改', field: '办理意见' },
  },
  {
    kind: 'exAnte',
    name: '事前绩效评估表',
    author: 'hlgr-nm',
    other: 'hhht-nm',
    prepare: async (world) => exAnteOf(await world.as('hlgr-nm')),
    field: '二、评估工作开展情况',
    files: true,
    save: '保存',
    send: { button: '保存并送审', seen: '待审定' },
    back: { button: '撤回', seen: '撤回事前绩效评估' },
    returned: { by: 'hhht-cz', button: '退回' },
  },
  {
    kind: 'monitoringReport',
    name: '绩效运行监控表',
    author: 'azq-hb',
    other: 'azq-hbb',
    prepare: async (world) => {
      const place = await found(
        await world.as('azq-hb'),
        'monitoringReports',
        '苏木乡镇污水处理设施运维',
        '/monitoring/reports',
      );
      await returns(await world.as('als-cz'), place, { button: '退回' });
      return place;
    },
    field: '改进措施，第 1 行',
    files: true,
    save: '保存',
    send: { button: '报送', seen: '待审核' },
    back: { button: '撤回', seen: '撤回监控表' },
    returned: { by: 'als-cz', button: '退回' },
  },
  {
    kind: 'correctionReport',
    name: '纠偏整改情况',
    author: 'azq-hb',
    other: 'azq-hbb',
    prepare: correctionOf,
    field: '整改情况',
    send: { button: '报送整改情况', seen: '报送纠偏整改情况' },
    back: { button: '撤回', seen: '撤回纠偏整改情况' },
    returned: { by: 'als-cz', button: '退回整改', field: '核实意见' },
  },
  {
    kind: 'evaluation',
    name: '项目支出绩效自评表',
    author: 'dwq-lc',
    other: 'dwq-lcb',
    prepare: async (world) => {
      const place = await found(await world.as('dwq-lc'), 'evaluations', '草原生态保护补助奖励资金', '/evaluations');
      await returns(await world.as('xlgl-cz'), place, { button: '退回' });
      return place;
    },
    field: '改进措施',
    files: true,
    save: '保存',
    send: { button: '保存并上报部门', seen: '单位已报' },
    back: { button: '撤回', seen: '撤回自评表' },
    returned: { by: 'xlgl-lc', button: '退回单位' },
  },
  {
    kind: 'rectificationPlan',
    name: '整改方案',
    author: 'wushen-jt',
    other: 'erds-jt',
    prepare: async (world) => found(await world.as('wushen-jt'), 'resultNotices', '农村牧区公路养护工程', '/notices'),
    field: '整改措施',
    rest: async (person) => {
      await person.type('责任人', '养护科');
      await person.type('计划完成日期', inDays(7));
    },
    send: { button: '报送整改方案', seen: '整改中' },
    back: { button: '撤回整改方案', seen: '待报整改方案' },
    returned: { by: 'erds-cz', button: '退回整改方案' },
  },
  {
    kind: 'rectificationEvidence',
    name: '整改佐证',
    author: 'wushen-jt',
    other: 'erds-jt',
    prepare: async (world) => found(await world.as('wushen-jt'), 'resultNotices', '农村牧区公路养护工程', '/notices'),
    field: '整改结果',
    rest: (person) => person.typeRow(1, { 材料名称: '验收报告', 文号或存放位置: '档案室 2 号柜' }),
    send: { button: '报送佐证', seen: '待核实' },
    back: { button: '撤回佐证', seen: '整改中' },
    returned: { by: 'erds-cz', button: '退回佐证' },
  },
];
