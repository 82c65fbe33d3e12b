/**
 * Words of what many types share, said once so that they are the same everywhere: `fields` of answers and inputs, `args` of
 * queries and acts, `filters` of lists. Official term first; no point at the end.
 */
const words = <K extends string>(table: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries<string>(table).map(([name, description]) => [name, { description }])) as Readonly<
    Record<K, { readonly description: string }>
  >;

/** What answers and inputs tell. */
export const fields = words({
  id: 'UUID of this object; it never changes',
  version: 'Grows by one with every change; send it back with a command',
  state: 'Where it stands in its lifecycle',
  createdAt: 'When it was made',
  updatedAt: 'When it was last changed',
  year: '年度: budget year, four digits',
  evaluatedYear: '评价年度: budget year that is evaluated',
  fromYear: 'First budget year it holds for',
  projectId: 'UUID of the project it belongs to',
  projectCode: '项目编码: code of the project, 21 characters',
  projectName: '项目名称: name of the project',
  orgId: 'UUID of the organisation it belongs to',
  orgName: '实施单位: name of the organisation it belongs to',
  departmentId: 'UUID of the department',
  departmentName: '主管部门: name of the department above the organisation, or of itself',
  divisionCode: '区划代码: code of the division it belongs to, six digits',
  divisionName: '区划名称: name of that division',
  placeCode: '区划代码: code of the place it goes to, six digits',
  placeName: '区划名称: name of that place',
  divisionLevel: '区划级次: level of the division',
  evaluationId: 'UUID of the self-evaluation it rests on',
  targetId: 'UUID of the target of the year',
  indicatorId: 'UUID of the indicator row; it stays the same through every edit',
  subjectId: 'UUID of the object it is about',
  clause: 'Document and clause it rests on',
  amount: '金额: money, 元',
  grade: '等级: 优良中差; null without a total',
  rulePackId: '规则包: id of the rule pack',
  rulePackVersion: 'Version of that rule pack',
  submittedAt: '送审时间: when it was submitted last',
  submittedByName: '送审人: who submitted it last',
  askedByName: '发起人: who asked for it',
  askedByOrg: 'Organisation of whoever asked for it',
  finishedAt: 'When it was over; null until then',
  reason: 'Why, in the words of whoever did it',
  nodes: 'Rows of this page, in the order of the list',
  pageInfo: 'Where this page ends and whether another follows',
  totalCount: 'Rows of all pages; counted only when selected',
  sums: '合计: money of all pages; added up only when selected',
  zh: '中文: in Chinese',
  en: '英文: in English',
  source: '资金来源: where the money comes from',
  functionCode: '支出功能分类科目: code of the function of expenditure, seven digits',
  level1: '一级指标: key of the first level in the framework',
  level2: '二级指标: key of the second level in the framework',
  indicatorName: '三级指标: name of the indicator',
  nature: '指标性质: positive, reverse or qualitative; null while open',
  direction: '指标方向: how the actual value must stand to the target value; null on qualitative rows',
  targetValue: '指标值: what is to be reached, in the unit; null on qualitative rows',
  standard: 'What a qualitative row is to reach, in words',
  unit: '计量单位: unit of the value',
  weight: '分值: points',
  basis: '设定依据: what the value rests on',
  explanation: '指标解释: what the indicator means',
  method: '取值方式: how the actual value is taken',
  dataSource: '数据来源: where the actual value comes from',
  evidence: '佐证材料要求: what proves the actual value',
  scoringRule: '赋分规则: how points are given, in words',
  numerator: '分子: numerator of a ratio of sums',
  denominator: '分母: denominator of a ratio of sums',
  base: '基数: what a mean is weighted by',
  aggregatedValue: '指标值: what is to be reached; of a ratio of sums it follows from its parts',
  aggregation: '汇总方式: how values of places become one',
  actorName: '经办人: who did it',
  actorOrg: 'Organisation in which it was done',
  actorRole: 'Role in which it was done',
  at: 'When it was done',
  rowKeyOfStep: 'Key of the step within its route',
  stepName: '审核环节: name of the step',
});

/** What queries and acts take. */
export const args = words({
  id: 'UUID of what is meant; NOT_FOUND when it is unknown or outside your scope',
  version: 'The version you saw; STALE when it is another by now',
  action: 'What to do; ILLEGAL_STATE when it is not among allowedActions',
  reason: 'Reason or opinion; actions that need one refuse without it',
  input: 'What is filled in; INVALID names each field that is not right',
  filter: 'Conditions that must all hold; left out or null: none',
  sort: 'Order of the list',
  direction: 'Ascending or descending; left out: the direction the order begins with',
  year: '年度: budget year, four digits',
  projectId: 'UUID of the project; NOT_FOUND when it is unknown or outside your scope',
  evaluationId: 'UUID of a filed self-evaluation; NOT_FOUND when it is unknown or outside your scope',
  targetId: 'UUID of the target; NOT_FOUND when it is unknown or outside your scope',
  budgetApprovalId: 'UUID of the approval of the budget it comes under',
  divisionCode: '区划代码: code of the division, six digits',
  requestId:
    'UUID of your choice. Sent again, it answers what the first attempt made; with other input it is REQUEST_ID_REUSED',
  first: 'Rows a page, 1 to 100',
  after: 'endCursor of the page before; INVALID_CURSOR when it is not of this list',
});

/** What lists can ask for; each may be left out. */
export const filters = words({
  year: 'Only this budget year',
  evaluatedYear: 'Only this evaluated year',
  states: 'Only those in one of these states',
  grades: 'Only those with one of these grades',
  projectId: 'Only those of this project',
  divisionCode:
    '区划代码: only those of this division, six digits, and of what lies below it; an unknown one finds none',
  below: 'With divisionCode: whether what lies below the division is meant too 含下级; yes when left out',
  updatedSince:
    '增量: only what changed at or after this moment. Rows that never change count from when they were recorded, rows of one act or file from its last change',
  ids: 'Only those with one of these ids, at most 100; an empty list finds none',
  project: 'Part of the name or code of the project',
});
