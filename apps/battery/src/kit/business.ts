/** The business of the demonstration's banner 杭锦后旗 as its people do it: proposals, targets, money. */
import type { Caller, Result } from './caller.ts';
import type { World } from './world.ts';

export const projectInput = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: '农村牧区公路养护工程',
  attribute: 'new',
  projectType: 'special',
  functionCode: '2140106',
  placeCode: '150826',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  summary: '完成农村牧区公路养护工程180公里',
  beneficiaries: '沿线农牧民',
  funds: [{ year: 2026, source: 'fiscal', amount: '31200000.00' }],
  ...fields,
});

const row = (level1: string, level2: string, name: string, weight: string, rest: object) => ({
  level1,
  level2,
  name,
  weight,
  basis: 'plan',
  ...rest,
});
const measured = (nature: string, direction: string, value: string, unit: string) => ({
  nature,
  direction,
  value,
  unit,
});
const step = (name: string, funds: string, startDate: string, endDate: string) => ({
  name,
  funds,
  startDate,
  endDate,
  method: '公开招标',
  resources: '公路技术状况检测报告',
  responsible: '养护科',
});

/** A declaration with nothing wrong in it for `projectInput()`. */
export const targetInput = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  annualGoal: '完成农村牧区公路养护180公里,路况良好率稳步提高',
  indicators: [
    row('output', 'quantity', '养护里程', '20', measured('positive', 'ge', '180', '公里')),
    row('output', 'quality', '工程验收合格率', '10', measured('positive', 'eq', '100', '%')),
    row('output', 'timeliness', '按期完工率', '10', measured('positive', 'ge', '95', '%')),
    row('output', 'cost', '每公里养护成本', '10', measured('reverse', 'le', '17.5', '万元')),
    row('benefit', 'social', '农牧民出行条件', '30', { nature: 'qualitative', standard: '明显改善' }),
    row('satisfaction', 'service', '沿线群众满意度', '10', measured('positive', 'ge', '90', '%')),
  ],
  planSteps: [
    step('招标并签订合同', '0.00', '2026-03-01', '2026-04-30'),
    step('组织施工', '1000000.00', '2026-05-01', '2026-10-31'),
  ],
  ...fields,
});

const problem = '... on Problem { code detail fields { path message } }';
const project = `{ __typename ... on Project { id version state name summary totalAmount } ${problem} }`;
const target = `{ __typename ... on Target { id version state annualGoal } ${problem} }`;
const line = `{ __typename ... on BudgetLine { id version state amount } ${problem} }`;

export const documents = {
  draftProject: `mutation ($input: ProjectInput!, $requestId: ID) { result: draftProject(input: $input, requestId: $requestId) ${project} }`,
  editProject: `mutation ($id: ID!, $version: Int!, $input: ProjectInput!) { result: editProject(id: $id, version: $version, input: $input) ${project} }`,
  moveProject: `mutation ($id: ID!, $version: Int!, $action: ProjectAction!, $reason: String) { result: moveProject(id: $id, version: $version, action: $action, reason: $reason) ${project} }`,
  declareTarget: `mutation ($projectId: ID!, $year: Int!, $input: TargetInput, $requestId: ID) { result: declareTarget(projectId: $projectId, year: $year, input: $input, requestId: $requestId) ${target} }`,
  editTarget: `mutation ($id: ID!, $version: Int!, $input: TargetInput!) { result: editTarget(id: $id, version: $version, input: $input) ${target} }`,
  moveTarget: `mutation ($id: ID!, $version: Int!, $action: TargetAction!) { result: moveTarget(id: $id, version: $version, action: $action) ${target} }`,
  reviewTarget: `mutation ($id: ID!, $version: Int!, $decision: ReviewDecision!, $points: ReviewPointsInput, $opinion: String!) { result: reviewTarget(id: $id, version: $version, decision: $decision, points: $points, opinion: $opinion) ${target} }`,
  proposeLine: `mutation ($projectId: ID!, $year: Int!, $amount: Decimal!) { result: proposeBudgetLine(projectId: $projectId, year: $year, amount: $amount) ${line} }`,
  adjustLine: `mutation ($id: ID!, $version: Int!, $amount: Decimal!, $reason: String!, $documentNo: String, $documentDate: LocalDate) { result: adjustBudgetLine(id: $id, version: $version, amount: $amount, reason: $reason, documentNo: $documentNo, documentDate: $documentDate) ${line} }`,
} as const;

const point = { fit: 'fit', opinion: '' };
export const points = { completeness: point, relevance: point, appropriateness: point, feasibility: point };

export type Made = { readonly id: string; readonly version: number; readonly state: string };

export function made(result: Result): Made {
  if (typeof result.id !== 'string') throw new Error(`refused: ${JSON.stringify(result)}`);
  return result as unknown as Made;
}

/** A proposal of the unit, as a draft. */
export const draft = async (unit: Caller, fields: Record<string, unknown> = {}): Promise<Made> =>
  made(await unit.act(documents.draftProject, { input: projectInput(fields) }));

export const submit = async (unit: Caller, { id, version }: Made): Promise<Made> =>
  made(await unit.act(documents.moveProject, { id, version, action: 'submit' }));

/** A proposal that finance admitted to the library. */
export async function admitted(unit: Caller, finance: Caller, fields: Record<string, unknown> = {}): Promise<Made> {
  const { id, version } = await submit(unit, await draft(unit, fields));
  return made(await finance.act(documents.moveProject, { id, version, action: 'admit' }));
}

/** A target as a draft, of a project of its own. */
export async function declared(unit: Caller, finance: Caller): Promise<Made> {
  const { id } = await admitted(unit, finance);
  return made(await unit.act(documents.declareTarget, { projectId: id, year: 2026, input: targetInput() }));
}

export const submitTarget = async (unit: Caller, { id, version }: Made): Promise<Made> =>
  made(await unit.act(documents.moveTarget, { id, version, action: 'submit' }));

/** The people of 杭锦后旗, each with a session of their own. */
export async function crew(world: World) {
  const [unit, department, finance, colleague, government] = await Promise.all(
    ['hjhq-zx', 'hjhq-nm', 'hjhq-cz', 'hjhq-ys', 'hjhq-zf'].map((name) => world.sessionOf(world.person(name))),
  );
  if (!unit || !department || !finance || !colleague || !government) throw new Error('the banner is not complete');
  return { unit, department, finance, colleague, government };
}
