/** What the stories of forms that are sent once fill in, among what the demonstration has. */
import { ask } from '../kit/ask.ts';
import type { World } from '../kit/world.ts';
import { found, type Place, result, returns } from './drafted-objects.ts';

/** A third-party evaluation whose evaluator has declared that there is no conflict. */
export async function assignmentOf(world: World): Promise<Place> {
  const evaluator = await world.as('beijiang');
  const { nodes } = await ask<{ nodes: { id: string; version: number; state: string }[] }>(
    evaluator,
    '{ assignments(first: 20) { nodes { id version state } } }',
  );
  const task = nodes.find(({ state }) => state === 'assigned');
  if (!task) throw new Error('nothing is assigned');
  await ask(
    evaluator,
    `mutation ($id: ID!, $version: Int!) {
      declareInterest(id: $id, version: $version, conflict: false) ${result('Assignment')} }`,
    { id: task.id, version: task.version },
  );
  return { form: `/assignments/${task.id}`, home: `/assignments/${task.id}` };
}

/** A target on which another section is asked for its opinion. */
export async function askedOf(world: World): Promise<Place> {
  const person = await world.as('byne-jx');
  const place = await found(person, 'targets', '盐碱化耕地改良项目', '/targets');
  await person.visit(place.home);
  await person.press('加签');
  await person.choose('选择人员', /业务科室/);
  await person.press('加签');
  await person.reads('待提加签意见', /./);
  return place;
}

/** A proposal that the government has sent back. */
export async function sentBackOf(world: World): Promise<Place> {
  const government = await world.as('byne-zf');
  const { nodes } = await ask<{ nodes: { id: string; version: number }[] }>(
    government,
    '{ budgetProposals(first: 1, filter: { search: "2022年高标准农田建设项目" }) { nodes { id version } } }',
  );
  const [{ id = '', version = 0 } = {}] = nodes;
  await ask(
    government,
    `mutation ($id: ID!, $version: Int!) {
      moveBudgetProposal(id: $id, version: $version, action: sendBack, reason: "请补充测算依据") ${result('BudgetProposal')} }`,
    { id, version },
  );
  return { form: `/proposals/${id}`, home: `/proposals/${id}` };
}

/** What the unit has reported of what it put right, after finance decided. */
export async function reportedCorrectionOf(world: World): Promise<Place> {
  const unit = await world.as('azq-hb');
  const place = await reportOf(world);
  const id = place.home.split('/').at(-1);
  const { version } = await ask<{ version: number }>(
    unit,
    'query ($id: ID!) { monitoringReport(id: $id) { version } }',
    { id },
  );
  await ask(
    unit,
    `mutation ($id: ID!, $version: Int!) {
      moveCorrection(id: $id, version: $version, action: report, text: "已完成设施检修。") ${result('MonitoringReport')} }`,
    { id, version },
  );
  return place;
}

/** A self-evaluation that the unit has reported to its department. */
export async function reportedEvaluationOf(world: World): Promise<Place> {
  const unit = await world.as('dwq-lc');
  const place = await found(unit, 'evaluations', '草原生态保护补助奖励资金', '/evaluations');
  await returns(await world.as('xlgl-cz'), place, { button: '退回' });
  await unit.visit(place.form);
  await unit.press('保存并上报部门');
  await unit.sees('单位已报');
  return place;
}

export const reportOf = async (world: World): Promise<Place> =>
  found(await world.as('azq-hb'), 'monitoringReports', '苏木乡镇污水处理设施运维', '/monitoring/reports');
