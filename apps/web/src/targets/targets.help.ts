import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/targets': {
    clause: '内政办发〔2014〕70号 四（一）1、2',
    zh: {
      what: '列出范围内各年度的项目绩效目标，看它到了哪个环节、资金多少。编制预算时申报，财政审核通过后随预算一并批复。',
      who: [
        '单位、部门：打开草稿或退回的目标继续填报；勾选后可批量送审。送审一项后按“下一项”接着填。',
        '财政部门：查看审核和批复情况；审核在“审核工作台”办理。',
      ],
    },
    en: {
      what: 'Targets of projects in your scope, by year: where each stands and for how much money. They are declared with the budget and approved together with it.',
      who: [
        'Units and departments: open a draft or a returned target; select several to submit them at once. After a submission the next one is offered.',
        'Finance: see how review and approval go on; reviews are done at the review desk.',
      ],
    },
  },
  '/targets/:id': {
    clause: '内政办发〔2014〕70号 四（一）',
    zh: {
      what: '一个项目一个年度的绩效目标：目标、指标、资金、绩效计划、审核意见、批复版本和办理记录。',
      who: [
        '单位、部门：送审、撤回；批复后可申请调整。',
        '部门、财政部门：轮到本环节时审核，退回须逐行写明理由。',
        '审计：查看全过程，查看会留痕。',
      ],
    },
    en: {
      what: 'The target of one project for one year: goal, indicators, money, plan, opinions, approved versions and history.',
      who: [
        'Units and departments: submit or take back; once approved, ask for an adjustment.',
        'Departments and finance: review when it is at your step; a return states reasons by row.',
        'Audit: reads everything, and the reading is on record.',
      ],
    },
  },
  '/targets/:id/edit': {
    clause: '内政办发〔2014〕70号 四（一）1',
    zh: {
      what: '填报绩效目标申报表。指标表和绩效计划可从 Excel 复制后在本页任一处粘贴，自动填入对应的空表；也可从指标库选取或沿用上年。填写的内容自动暂存。',
      who: [
        '填报单位：逐项填写，按“指标体检”的提示修改；“须改正”的改好后才能送审。',
        '各行分值合计 90 分，预算执行率另计 10 分。',
      ],
    },
    en: {
      what: 'The form of the target. A table of indicators or a plan copied in Excel is pasted into any field and fills its empty table; indicators are also taken from the library or carried on from last year. What is typed is kept by itself.',
      who: [
        'Declarer: fill in the parts and mend what the indicator check finds; what must be corrected stops the submission.',
        'The points of the rows add up to 90; execution of the budget counts 10 more.',
      ],
    },
  },
  '/targets/:id/versions': {
    clause: '内政办发〔2014〕70号 四（二）',
    zh: {
      what: '对照两个批复版本，改动在官方表格内逐格标出。',
      who: ['所有可见此目标的人：选择两个版本对照、打印。'],
    },
    en: {
      what: 'Two approved versions side by side, with what changed marked inside the official form.',
      who: ['Whoever may see the target: choose two versions, compare, print.'],
    },
  },
  '/target-adjustments/:id': {
    clause: '内政办发〔2014〕70号 四（二）',
    zh: {
      what: '一项目标调整申请：依据、佐证、调整前后对照和审核情况。批准后成为下一批复版本。',
      who: ['单位、部门：送审、撤回。', '财政部门：审核；须有政策变化、突发事件等规定的情形。'],
    },
    en: {
      what: 'A request to adjust an approved target: ground, evidence, values before and after, and its review. Approved, it is the next version.',
      who: [
        'Units and departments: submit or take back.',
        'Finance: decides; a change of policy, an emergency or another ground of the rules is needed.',
      ],
    },
  },
  '/target-adjustments/:id/edit': {
    clause: '内政办发〔2014〕70号 四（二）',
    zh: {
      what: '填写调整申请：选择调整依据，附批准文件和佐证，修改需要调整的指标。',
      who: ['单位、部门：填写并送审；未改动的内容保持原批复。'],
    },
    en: {
      what: 'The request to adjust: choose the ground, attach the document and evidence, change the indicators concerned.',
      who: ['Units and departments: fill in and submit; what is not changed stays as approved.'],
    },
  },
  '/declaration-rules': {
    clause: '财预〔2021〕101号',
    zh: {
      what: '哪些项目可用简易表申报：按区划和年度规定的金额上限。',
      who: ['财政部门：设定本区划自某年度起的上限；没有规定时沿用上级。'],
    },
    en: {
      what: 'Which projects may use the short form: a limit of money by division and year.',
      who: ['Finance: sets the limit of its division from a year on; without one the rule above holds.'],
    },
  },
};
