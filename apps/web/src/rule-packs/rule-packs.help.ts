import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/rule-packs': {
    zh: {
      what: '评分、等级、预警和预算挂钩的规则，按区划和年度管理，启用后不再改动。',
      who: ['财政部门：从样本或上级规则起草、检查、启用。', '其他人：查看现行规则和依据条款。'],
    },
    en: {
      what: 'Rules of scores, grades, lights and budget consequences, by division and year; once in force they do not change.',
      who: [
        'Finance: drafts from a pattern or the rules above, checks, activates.',
        'Everybody else: reads the rules in force and their clauses.',
      ],
    },
  },
  '/rule-packs/:id': {
    zh: {
      what: '一份评分规则的全部内容、依据条款、标准算例和与另一份的差别。',
      who: ['财政部门：检查通过后启用，或作废草稿。'],
    },
    en: {
      what: 'One set of rules: its contents, clauses, standard cases, and how it differs from another.',
      who: ['Finance: activates it once its checks hold, or discards the draft.'],
    },
  },
  '/rule-packs/:id/edit': {
    zh: { what: '编辑规则草稿，边改边检查。', who: ['财政部门：改好、标准算例全部相符后才能启用。'] },
    en: {
      what: 'Edit a draft of the rules, checked while you type.',
      who: ['Finance: it is activated only when all standard cases agree.'],
    },
  },
};
