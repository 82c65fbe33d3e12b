import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/notices': {
    clause: '内政办发〔2014〕70号 四（四）',
    zh: {
      what: '评价结果反馈和整改通知，以及整改到哪一步。',
      who: ['财政部门：发出通知，核实整改佐证。', '部门、单位：报送整改方案和佐证。'],
    },
    en: {
      what: 'Results told to departments, and how far their rectification is.',
      who: [
        'Finance: sends notices and checks the evidence.',
        'Departments and units: answer with a plan, then with evidence.',
      ],
    },
  },
  '/notices/:id': {
    clause: '内政办发〔2014〕70号 四（四）',
    zh: {
      what: '一份结果反馈：问题、要求、期限、整改方案和佐证。',
      who: ['单位、部门：在期限内报方案、报佐证。', '财政部门：由发通知以外的人核实。'],
    },
    en: {
      what: 'One notice: what is wrong, what is asked and until when, the plan and the evidence.',
      who: [
        'Units and departments: hand in plan and evidence in time.',
        'Finance: somebody else than the sender accepts it.',
      ],
    },
  },
  '/proposals': {
    clause: '内政办发〔2014〕70号 四（四）',
    zh: {
      what: '按评价结果对以后年度预算的建议：保持、压减或取消。',
      who: ['财政部门：提出建议。', '政府：审定压减和取消。', '部门：查看结果，编制预算时不得突破。'],
    },
    en: {
      what: "What follows from results for later years' budgets: keep, cut or stop.",
      who: [
        'Finance: proposes.',
        'Government: decides on cuts and stops.',
        'Departments: read them; the next budget keeps to the ceiling.',
      ],
    },
  },
  '/proposals/:id': {
    clause: '内政办发〔2014〕70号 四（四）',
    zh: {
      what: '一项预算建议：评价结果、适用规则、建议金额和审定情况。',
      who: ['财政部门：提出、修改、撤回。', '政府：同意或退回。'],
    },
    en: {
      what: 'One proposal: the result, the rule, the amount, and the decision.',
      who: ['Finance: proposes, revises, takes back.', 'Government: agrees or sends it back.'],
    },
  },
  '/assignments': {
    clause: '财预〔2021〕6号',
    zh: {
      what: '委托第三方机构评价的任务。',
      who: ['财政部门：委托，查看意见，处理利益冲突。', '第三方机构：先申明利益关系，再提交意见。'],
    },
    en: {
      what: 'Evaluations handed to third parties.',
      who: [
        'Finance: assigns, reads the opinions, settles conflicts of interest.',
        'Third parties: declare their interests first, then hand in an opinion.',
      ],
    },
  },
  '/assignments/:id': {
    clause: '财预〔2021〕6号',
    zh: {
      what: '一项委托：评价对象、期限、利益申明和独立意见。',
      who: ['第三方机构：申明利益关系后查看材料、提交意见。', '财政部门：查看意见，与自评对照。'],
    },
    en: {
      what: 'One assignment: what is evaluated, until when, the declaration and the opinion.',
      who: [
        'Third parties: see the papers once they have declared their interests, and hand in their opinion.',
        'Finance: reads it beside the self-evaluation.',
      ],
    },
  },
};
