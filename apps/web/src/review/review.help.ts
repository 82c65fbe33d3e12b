import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/review': {
    clause: '内政办发〔2014〕70号 四（一）2；内蒙古条例第十六条',
    zh: {
      what: '轮到本环节审核的绩效目标、项目入库和目标调整，各在一页，按期限排列；逐个审，或按范围批量审核。',
      who: [
        '部门、财政各科室：看完整性、相关性、适当性、可行性，通过或退回；退回须说明理由。',
        '项目入库和目标调整：看内容、资金、依据和佐证，入库或批准，或送下一环节、退回。',
        '列表：选列、导出、打印，存为自己的视图。',
      ],
    },
    en: {
      what: 'Targets, projects for the library and adjustments that wait for your step, by deadline: one by one, or many at once.',
      who: [
        'Departments and sections of finance: look at completeness, relevance, suitability and feasibility, then pass or return with reasons.',
        'Projects and adjustments: look at content, money, ground and evidence, then admit or approve, send on, or return.',
        'As a list: choose columns, take it along as a file or on paper, keep views of your own.',
      ],
    },
  },
  '/review/bulk/:id': {
    zh: { what: '一次批量审核的进度和每个项目的结果。', who: ['审核人：查看；未办成的写明原因，可单独再办。'] },
    en: {
      what: 'One bulk review: its progress and the result of each project.',
      who: ['Reviewer: reads it; what could not be done says why and is done alone.'],
    },
  },
  '/review-routes': {
    clause: '内政办发〔2014〕70号 四（一）2',
    zh: {
      what: '送审后依次经过哪些环节、由谁办、几个工作日。',
      who: ['财政部门：设置本区划自某年度起的流程。', '其他人：查看。'],
    },
    en: {
      what: 'Through which steps a submission goes, who acts, and within how many working days.',
      who: ['Finance: sets the route of its division from a year on.', 'Everybody else: reads it.'],
    },
  },
  '/review-routes/edit': {
    zh: { what: '设置审核环节的次序、办理科室和期限；已送审的按送审时的流程办完。', who: ['财政部门：填写后保存。'] },
    en: {
      what: 'Order, sections and deadlines of the steps; what is under way goes on by its own route.',
      who: ['Finance: fills in and saves.'],
    },
  },
  '/calendar': {
    zh: {
      what: '工作日历：各种期限按工作日计算，以放假通知为准。',
      who: ['自治区财政厅：按放假通知录入放假和调休。', '其他人：查看。'],
    },
    en: {
      what: 'Working days, by the notices on public holidays; all deadlines count them.',
      who: ['Finance of the region: enters days off and make-up days.', 'Everybody else: reads them.'],
    },
  },
};
