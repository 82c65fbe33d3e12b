import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/publications': {
    clause: '内政办发〔2014〕70号 四（四）',
    zh: {
      what: '已公开的目标和结果，以及批复、备案后还没有公开的项目。',
      who: ['财政部门：准备公开，由另一人复核后公开，必要时撤下。', '部门、单位：查看公开的内容。'],
    },
    en: {
      what: 'Targets and results that were published, and those that wait to be.',
      who: [
        'Finance: prepares; somebody else confirms and publishes; takes down where needed.',
        'Departments and units: read what was published.',
      ],
    },
  },
  '/publications/readable': {
    zh: { what: '在政府系统内或本级公开、您可以查阅的目标和结果。', who: ['所有人：按项目、年度查找，打开查看。'] },
    en: {
      what: 'Targets and results that are published within government or to your division.',
      who: ['Everybody: find by project and year, and read.'],
    },
  },
  '/publications/readable/:id': {
    zh: { what: '一份公开内容的全文。', who: ['所有可查阅的人：查看、打印。'] },
    en: { what: 'One publication in full.', who: ['Whoever may read it: read and print.'] },
  },
  '/publications/prepared/:id': {
    clause: '内政办发〔2014〕70号 四（四）',
    zh: {
      what: '等待复核的公开内容，疑似不宜公开之处逐一列出。',
      who: ['财政部门：由准备人以外的人复核，公开或退回。'],
    },
    en: {
      what: 'What is prepared for publication, with every doubtful place listed.',
      who: ['Finance: another person than who prepared it confirms or returns it.'],
    },
  },
  '/publications/:id': {
    zh: { what: '一个项目一个年度的公开：范围、各版内容和撤下情况。', who: ['财政部门：查看，说明理由后撤下。'] },
    en: {
      what: 'The publication of one project and year: to whom, its editions, and whether it was taken down.',
      who: ['Finance: reads it, or takes it down with a reason.'],
    },
  },
  '/publications/publish/:projectId/:year': {
    clause: '内政办发〔2014〕70号 四（一）3、四（四）',
    zh: {
      what: '准备公开：选择范围，逐处决定隐去还是公开并说明理由。',
      who: ['财政部门：预览公开后的样子，提交复核。'],
    },
    en: {
      what: 'Prepare a publication: choose to whom, and decide of each doubtful place whether it is taken out or why it stays.',
      who: ['Finance: looks at it as it will be, and hands it on to be confirmed.'],
    },
  },
};
