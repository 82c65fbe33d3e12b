import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/approvals': {
    clause: '内政办发〔2014〕70号 四（一）3',
    zh: {
      what: '人代会批准预算后，登记批准日期和文号，按批准批量批复审核通过的目标，再向部门下达批复。',
      who: ['财政部门：登记批准、批量批复、下达批复文件。批复和下达不能撤回，办理前会列出结果请您确认。'],
    },
    en: {
      what: "Once the people's congress approved the budget: record date and number, approve the passed targets with it, and issue the replies to departments.",
      who: [
        'Finance: records, approves in one batch, issues. Neither approval nor reply is taken back; what will happen is listed before you confirm.',
      ],
    },
  },
  '/approvals/bulk/:id': {
    clause: '内政办发〔2014〕70号 四（一）3',
    zh: {
      what: '一次批量批复的进度和每个项目的结果：已批复、缓批或未予批复及原因。',
      who: ['财政部门：查看结果；缓批的项目待目标通过后再批复。'],
    },
    en: {
      what: 'One batch of approvals: its progress and what became of each project, and why.',
      who: ['Finance: reads the result; deferred projects are approved once their target has passed.'],
    },
  },
  '/budget-replies': {
    clause: '内政办发〔2014〕70号 四（一）3',
    zh: {
      what: '财政部门下达的预算批复文件及所附绩效目标。',
      who: ['部门：查看、下载批复文件，按批复的目标执行。', '单位：查看、下载批复中本单位项目的摘录。'],
    },
    en: {
      what: 'Replies of finance to your department, with the targets behind them.',
      who: [
        'Departments: read and download the letters, and carry out what was approved.',
        'Units: read and download the extract that concerns their own projects.',
      ],
    },
  },
  '/deferred': {
    clause: '内政办发〔2014〕70号 四（一）2',
    zh: {
      what: '没有通过绩效目标的预算：缓批或已取消，各有金额和原因。',
      who: ['部门：督促所属单位补报目标。', '财政部门：说明理由后取消，或在年度结束前恢复。'],
    },
    en: {
      what: 'Money without a passed target: deferred or cancelled, with amounts and reasons.',
      who: [
        'Departments: see that their units declare what is missing.',
        'Finance: cancels with a reason, or restores before the year is over.',
      ],
    },
  },
};
