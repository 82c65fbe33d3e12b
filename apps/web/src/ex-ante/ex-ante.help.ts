import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/ex-ante/rules': {
    clause: '内政办发〔2014〕70号 六（三）',
    zh: {
      what: '达到多少金额的新增项目须做事前绩效评估。',
      who: ['财政部门：设定本区划的金额标准；没有规定时沿用上级。'],
    },
    en: {
      what: 'From which amount on new projects are assessed beforehand.',
      who: ['Finance: sets the amount of its division; without one that of the place above holds.'],
    },
  },
  '/ex-ante/:id': {
    clause: '内政办发〔2014〕70号 六（三）',
    zh: {
      what: '一个新增项目的事前绩效评估：五个方面各 20 分，和评估结论。',
      who: ['单位、部门：送审；“调整完善后支持”的说明如何调整。', '财政部门：作出结论。'],
    },
    en: {
      what: 'The ex-ante assessment of a new project: five dimensions of 20 points, and the conclusion.',
      who: [
        'Units and departments: submit it; after "support after change" say what was changed.',
        'Finance: concludes.',
      ],
    },
  },
  '/ex-ante/:id/edit': {
    zh: { what: '填写事前绩效评估：各方面打分、理由和专家意见。', who: ['单位、部门：逐项填写后送审。'] },
    en: {
      what: 'Fill in the ex-ante assessment: points, reasons and the opinions of experts.',
      who: ['Units and departments: fill in, then submit.'],
    },
  },
};
