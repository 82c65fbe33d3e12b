import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/projects': {
    clause: '内政办发〔2014〕70号 六（三）',
    zh: {
      what: '项目库列出范围内的全部项目；未入库的项目不安排预算。',
      who: ['单位、部门：新建项目、送审入库，入库后填报绩效目标。', '财政部门：审核入库，安排预算，暂停或恢复项目。'],
    },
    en: {
      what: 'All projects in your scope. No project gets a budget outside the library.',
      who: [
        'Units and departments: propose a project, submit it, and declare its target once it is admitted.',
        'Finance: admits projects, arranges their budget, suspends and resumes them.',
      ],
    },
  },
  '/projects/new': {
    clause: '内政办发〔2014〕70号 六（三）',
    zh: {
      what: '申报新项目：基本信息、各年度资金和立项材料。',
      who: ['单位、部门：填写后送审；达到金额标准的新增项目还要先做事前绩效评估。'],
    },
    en: {
      what: 'A new project: what it is, its money by year, and its papers.',
      who: [
        'Units and departments: fill in and submit; new projects from the set amount on need an ex-ante assessment first.',
      ],
    },
  },
  '/projects/continue': {
    zh: {
      what: '把上年的项目延续到本年度：可一次选多个，已延续的不重复。',
      who: ['单位、部门：选择项目，核对带入的资金；项目期未满的直接填写本年度目标。'],
    },
    en: {
      what: 'Projects of last year go on in this one: several at once, none twice.',
      who: [
        'Units and departments: choose, then confirm the money that was carried over; where a project still runs, fill in its target.',
      ],
    },
  },
  '/projects/:id': {
    clause: '内政办发〔2014〕70号 六（三）',
    zh: {
      what: '一个项目的全部情况：在哪个环节、在谁手里、资金、目标、监控、自评、公开和办理记录。',
      who: ['单位、部门：修改、送审、申报各年度目标。', '财政部门：入库审核，提出、调整、取消预算，作出暂停决定。'],
    },
    en: {
      what: 'Everything about one project: where it is and in whose hands, money, targets, monitoring, evaluation, publication and history.',
      who: [
        'Units and departments: change, submit, declare the target of a year.',
        'Finance: admits it, proposes, adjusts or cancels its budget, suspends it.',
      ],
    },
  },
  '/projects/:id/edit': {
    zh: { what: '修改项目信息和各年度资金。', who: ['项目所属单位、部门：入库前或退回后可修改；保存后仍须送审。'] },
    en: {
      what: 'Change what the project says and its money by year.',
      who: ['Its unit or department: before admission or after a return; it is still to be submitted then.'],
    },
  },
};
