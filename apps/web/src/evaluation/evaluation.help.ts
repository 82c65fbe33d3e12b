import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/evaluations': {
    clause: '内政办发〔2014〕70号 四（三）1',
    zh: {
      what: '各年度的项目绩效自评：填报、审核、备案情况和得分。',
      who: ['财政部门：布置、关闭年度自评，审核并备案。', '单位、部门：填报自评表，部门审核所属单位的自评。'],
    },
    en: {
      what: 'Self-evaluations of projects by year: how far they are, and their scores.',
      who: [
        'Finance: opens and closes a year, reviews and files.',
        'Units and departments: fill in the form; departments check those of their units.',
      ],
    },
  },
  '/evaluations/:id': {
    clause: '内政办发〔2014〕70号 四（三）1',
    zh: {
      what: '一个项目的自评表：资金、各指标实际完成值、按评分规则计算的得分、问题和措施。每个得分都可查看依据。',
      who: [
        '单位：填写实际值和原因，可自报得分，与规则得分并列。',
        '部门：只写自己的意见，不改单位填的内容。',
        '财政部门：退回或备案，备案后用于结果应用。',
      ],
    },
    en: {
      what: 'The self-evaluation of one project: money, actual values, scores by the rules, problems and measures. Every score shows where it comes from.',
      who: [
        'Units: fill in actual values and reasons; what they claim stands beside the score of the rules.',
        'Departments: write their own opinion and change nothing of the unit.',
        'Finance: returns or files it; filed results are put to use.',
      ],
    },
  },
  '/inflation': {
    clause: '内政办发〔2014〕70号 四（三）',
    zh: {
      what: '各单位自报得分高出规则得分多少、排位如何、与以前年度相比是升是降。',
      who: ['财政部门、部门：找出偏差大的单位，打开其自评核对。'],
    },
    en: {
      what: 'By how much units score themselves above the rules, their rank, and the trend over the years.',
      who: ['Finance and departments: find units that claim too much and check their evaluations.'],
    },
  },
};
