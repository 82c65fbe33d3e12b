import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/monitoring': {
    clause: '内政办发〔2014〕70号 四（二）',
    zh: {
      what: '绩效监控任务：按截止月份，同时监控目标完成和预算执行（双监控）。',
      who: ['财政部门：布置任务，审核并作出处理决定。', '单位、部门：按期填报监控表。'],
    },
    en: {
      what: 'Rounds of monitoring up to a month: progress of the target and of the money together.',
      who: ['Finance: opens rounds, reviews and decides.', 'Units and departments: fill in their forms in time.'],
    },
  },
  '/monitoring/rounds/:id': {
    clause: '内政办发〔2014〕70号 四（二）',
    zh: {
      what: '一次监控任务：各项目填报到哪一步、亮什么灯、谁还没有报。',
      who: ['财政部门：查看进度，关闭或重新开放。', '单位、部门：打开自己的监控表。'],
    },
    en: {
      what: 'One round: how far each project is, its light, and who has not reported.',
      who: ['Finance: watches, closes or reopens it.', 'Units and departments: open their own form.'],
    },
  },
  '/monitoring/reports/:id': {
    clause: '内政办发〔2014〕70号 四（二）',
    zh: {
      what: '一个项目的监控表：资金执行、指标完成、偏差原因和预警。',
      who: [
        '单位：填报并上报；被要求纠偏的报送整改情况。',
        '部门：审核、送财政。',
        '财政部门：决定正常、纠偏或暂缓，核实整改。',
      ],
    },
    en: {
      what: 'The monitoring form of one project: money, indicators, causes of deviation, and its light.',
      who: [
        'Units: fill in and report; report the correction where one is required.',
        'Departments: check and hand on.',
        'Finance: decides normal, correct or suspend, and verifies the correction.',
      ],
    },
  },
};
