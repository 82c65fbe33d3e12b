import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/transfers': {
    clause: '内政办发〔2014〕70号 四（三）2',
    zh: {
      what: '专项转移支付及其区域绩效目标：逐级分解下达、签收，尚余多少未分解。',
      who: ['财政部门：登记、分解下达、签收上级下达的目标。', '部门：填报本部门管理的转移支付目标。'],
    },
    en: {
      what: 'Special transfers and their regional targets: handed down level by level, acknowledged, and what is still to be broken down.',
      who: [
        'Finance: registers, hands down, acknowledges what comes from above.',
        'Departments: write the targets of transfers they manage.',
      ],
    },
  },
  '/transfers/new': {
    zh: {
      what: '登记一项转移支付：资金、文件、区域绩效目标和各指标的汇总方式。',
      who: ['财政部门、部门：填写后确认。'],
    },
    en: {
      what: 'A transfer: money, document, regional target, and how each indicator adds up.',
      who: ['Finance and departments: fill in, then confirm.'],
    },
  },
  '/transfers/:id': {
    zh: {
      what: '一项转移支付在本级和下级的情况：目标、资金、各地分得多少、是否签收、下级合计。',
      who: ['财政部门：签收、分解下达。签收后只有新文件可以改变。'],
    },
    en: {
      what: 'One transfer here and below: target, money, what each place got and acknowledged, and what the places give together.',
      who: ['Finance: acknowledges and hands down. Once acknowledged, only a new document changes it.'],
    },
  },
  '/transfers/:id/edit': {
    zh: { what: '修改尚未确认的转移支付。', who: ['填报的财政部门、部门：修改后确认。'] },
    en: {
      what: 'Change a transfer that is not confirmed yet.',
      who: ['Finance or department that wrote it: change it, then confirm.'],
    },
  },
  '/transfers/:id/hand-down': {
    zh: {
      what: '把资金和目标分解到直接下级；下达合计不得超过本级，★★★核心指标各地都要承担。',
      who: ['财政部门：填写各地金额和指标值，注明文号和日期后下达。'],
    },
    en: {
      what: 'Hand money and target to the divisions straight below: the total stays within what is here, and every place carries the core indicators ★★★.',
      who: ['Finance: fills in amounts and values by place, with number and date of the document.'],
    },
  },
};
