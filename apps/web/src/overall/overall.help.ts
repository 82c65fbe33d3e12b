import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/overall': {
    clause: '财预〔2013〕53号',
    zh: {
      what: '部门整体支出绩效目标：部门用全年预算要做成什么。',
      who: ['部门：由所属项目汇总后填报、送审。', '财政部门：审核，随预算批复。'],
    },
    en: {
      what: 'Overall targets: what a department is to bring about with its whole budget of a year.',
      who: [
        'Departments: begin from their projects, fill in and submit.',
        'Finance: reviews, and approves them with the budget.',
      ],
    },
  },
  '/overall/:id': {
    zh: {
      what: '一个部门一个年度的整体绩效目标：主要任务、资金、指标和审核情况。',
      who: ['部门：送审、撤回。', '财政部门：审核、批复。'],
    },
    en: {
      what: 'The overall target of one department and year: tasks, money, indicators and review.',
      who: ['Department: submits or takes back.', 'Finance: reviews and approves.'],
    },
  },
  '/overall/:id/edit': {
    zh: {
      what: '填写年度主要任务及对应项目和金额、整体目标和指标；可选用共性指标。',
      who: ['部门：任务金额应与所属项目相符，填好后送审。'],
    },
    en: {
      what: 'Tasks with their projects and money, the goal, and the indicators; common indicators can be taken over.',
      who: ['Department: the money of tasks fits that of the projects; then submit.'],
    },
  },
};
