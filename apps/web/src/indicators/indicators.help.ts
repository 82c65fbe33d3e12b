import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/indicators': {
    clause: '财预〔2021〕101号',
    zh: {
      what: '可选用的绩效指标：共性、行业和项目类型指标，含解释、赋分规则和数据来源。',
      who: ['单位、部门：填报时选用，也可推荐好的指标入库。', '财政部门：审定推荐，新增、修订、停用。'],
    },
    en: {
      what: 'Indicators to choose from: common, by sector, by type of project, with meaning, scoring rule and source of data.',
      who: [
        'Units and departments: choose from them, and recommend good ones.',
        'Finance: decides on recommendations, adds, revises and retires.',
      ],
    },
  },
  '/indicators/new': {
    zh: { what: '新增或推荐一条指标。', who: ['财政部门：直接入库。', '单位、部门：推荐，由财政部门审定。'] },
    en: {
      what: 'A new indicator.',
      who: ['Finance: puts it into the library.', 'Units and departments: recommend it; finance decides.'],
    },
  },
  '/indicators/:id': {
    zh: {
      what: '一条指标：解释、赋分规则、取值方式、适用年度和各版本。',
      who: ['财政部门：审定、修订、停用。', '其他人：查看。'],
    },
    en: {
      what: 'One indicator: meaning, scoring rule, method, years and versions.',
      who: ['Finance: decides, revises, retires.', 'Everybody else: reads.'],
    },
  },
  '/indicators/:id/edit': {
    zh: { what: '修改尚未审定的指标。', who: ['推荐的单位、部门和财政部门：修改后保存。'] },
    en: {
      what: 'Change an indicator that is not decided on yet.',
      who: ['Whoever recommended it, or finance: change and save.'],
    },
  },
};
