import { type Role, secondPersonRoles } from '@chengxiao/domain';

/** Who may write while the row, or what it is a line of, stands in a state; `*` is any state. */
export type Rights = Readonly<Record<string, readonly Role[]>>;

/** A table whose rows are not everybody's to write who may write there. */
export type KeptTable = {
  readonly table: string;
  /** What a line belongs to: its state decides. */
  readonly parent?: { readonly table: string; readonly key: string };
  /** Who begins a row; of a line, whoever may write it. */
  readonly insert?: readonly Role[];
  readonly remove?: readonly Role[];
  /** Who may write every column that is not named below. */
  readonly content: Rights;
  /** Columns that acts write at other times, by their names. */
  readonly columns?: Readonly<Record<string, Rights>>;
};

const finance: readonly Role[] = ['finance'];
const declarers: readonly Role[] = ['unit', 'department'];
const departments: readonly Role[] = ['department'];
const everyone: readonly Role[] = [...declarers, ...finance];
const reviewers: readonly Role[] = [...departments, ...finance];
/** While a form is written: a draft, or one that came back. */
const writing = (roles: readonly Role[]): Rights => ({ draft: roles, returned: roles });
const filling = (roles: readonly Role[]): Rights => ({ open: roles, returned: roles });

/** What a bureau decides, sets and freezes: nobody else begins, changes or removes such a row. */
const ofFinance = [
  'announcement',
  'budget_approval',
  'budget_approval_version',
  'budget_class',
  'budget_line',
  'budget_reply',
  'budget_reply_extract',
  'bulk_approval',
  'bulk_approval_row',
  'declaration_rule',
  'evaluation_round',
  'ex_ante_rule',
  'monitoring_round',
  'overall_target_version',
  'pub_project',
  'publication',
  'publication_preparation',
  'publication_removal',
  'regional_target',
  'regional_target_receipt',
  'review_route',
  'season',
  'target_version',
  'what_if',
].map((table): KeptTable => ({ table, insert: finance, remove: finance, content: { '*': finance } }));

const seconds = secondPersonRoles('rulePack.activate');
const forms: readonly KeptTable[] = [
  {
    table: 'rule_pack',
    insert: finance,
    remove: finance,
    content: { '*': finance },
    // The second person lets it judge, and puts out of force what judged before, and changes no word of either.
    columns: {
      'content activated_by activated_at': { draft: seconds },
      superseded_from: { active: seconds },
    },
  },
  {
    table: 'project',
    insert: everyone,
    remove: everyone,
    content: writing(everyone),
    columns: {
      'submitted_by unit_reported': writing(declarers),
      reason: { '*': everyone },
      'state_before hold_no hold_date': { '*': finance },
    },
  },
  {
    table: 'target',
    insert: declarers,
    // An approved adjustment takes the place of what was approved.
    content: { ...writing(declarers), approved: finance },
    columns: {
      'submitted_by unit_reported round_no': writing(declarers),
      'reason mend_by': { ...writing(declarers), '*': reviewers },
    },
  },
  {
    table: 'target_adjustment',
    insert: declarers,
    content: writing(declarers),
    columns: { 'opinion decided_by_name': { ...writing(declarers), '*': reviewers } },
  },
  {
    table: 'ex_ante_assessment',
    insert: declarers,
    content: writing(declarers),
    columns: {
      'conclusion opinion concluded_by_name': { submitted: finance },
      reason: { ...writing(declarers), submitted: finance },
      change_note: { concluded: declarers },
    },
  },
  {
    table: 'overall_target',
    insert: departments,
    content: writing(departments),
    columns: { reason: { ...writing(departments), '*': finance } },
  },
  {
    table: 'evaluation',
    insert: finance,
    content: filling(declarers),
    columns: {
      // Finance confirms what is over-fulfilled, and the form is scored anew.
      'total total_explanation grade budget_score budget_explanation claimed_budget_score claimed_excess claimed_weight':
        { ...filling(declarers), reported: departments, submitted: finance },
      opinions: { ...filling(departments), reported: departments },
      'submitted_by submitted_at unit_reported': { ...filling(declarers), reported: declarers },
      reason: { ...filling(declarers), reported: declarers, submitted: finance },
      'filed_at filing_no': { submitted: finance },
    },
  },
  {
    table: 'monitoring_report',
    insert: finance,
    content: filling(declarers),
    columns: {
      'decision opinion decided_at decided_by_name correction_requirement correction_deadline': { submitted: finance },
      reason: { ...filling(declarers), submitted: finance },
      'correction_answer correction_reported_at correction_reported_by': { decided: declarers },
      'correction_opinion correction_verified_at': { decided: everyone },
    },
  },
  {
    table: 'transfer',
    insert: reviewers,
    content: { draft: reviewers },
    columns: { reason: { '*': finance } },
  },
  {
    table: 'result_notice',
    insert: finance,
    content: {},
    columns: {
      'plan planned_by evidence submitted_by': { sent: declarers, planned: declarers },
      reason: { sent: declarers, planned: everyone, evidenced: finance },
      accepted_on: { evidenced: finance },
    },
  },
  {
    table: 'budget_proposal',
    insert: finance,
    content: { sentBack: finance, withdrawn: finance },
    columns: { 'decided_by reason': { proposed: ['government'], '*': finance } },
  },
  {
    table: 'assignment',
    insert: finance,
    content: {},
    columns: {
      'conflict conflict_note declared_by declared_on score grade opinion remarks submitted_by': {
        assigned: ['evaluator'],
      },
      reason: { assigned: ['evaluator', 'finance'], submitted: finance },
    },
  },
  {
    table: 'indicator_entry',
    insert: everyone,
    content: { draft: everyone, proposed: finance },
    columns: {
      'submitted_by reason': { draft: everyone, proposed: everyone, inForce: finance },
      // A later version ends the one before.
      to_year: { draft: everyone, proposed: finance, inForce: finance },
    },
  },
];

const lineOf = (table: string, parent: string, content: Rights): KeptTable => ({
  table,
  parent: { table: parent, key: `${parent === 'monitoring_report' ? 'report' : parent}_id` },
  content,
});
const lines: readonly KeptTable[] = [
  ...['project_fund', 'project_expense'].map((table) => lineOf(table, 'project', writing(everyone))),
  ...['target_indicator', 'target_plan_step'].map((table) =>
    lineOf(table, 'target', { ...writing(declarers), approved: finance }),
  ),
  // Finance opens a form with its rows; whoever passes it on or confirms what it says scores it anew.
  ...['evaluation_fund', 'evaluation_item'].map((table) =>
    lineOf(table, 'evaluation', { open: everyone, returned: declarers, reported: departments, submitted: finance }),
  ),
  ...['monitoring_fund', 'monitoring_item'].map((table) => lineOf(table, 'monitoring_report', filling(declarers))),
];

const others: readonly KeptTable[] = [
  { table: 'bulk_review', insert: reviewers, content: { '*': reviewers } },
  { table: 'bulk_review_row', insert: reviewers, content: { '*': reviewers } },
  {
    table: 'calendar_day',
    insert: ['finance', 'government'],
    remove: ['finance', 'government'],
    content: {},
  },
];

/** Every table of which the database asks who writes. */
export const keptTables: readonly KeptTable[] = [...ofFinance, ...forms, ...lines, ...others];
