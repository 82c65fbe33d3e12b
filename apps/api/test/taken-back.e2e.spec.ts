import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor } from '@chengxiao/domain';
import { IndicatorEntriesService } from '../src/indicators';
import { ExAnteService } from '../src/library';
import { DecisionsService } from '../src/monitoring';
import { OverallService } from '../src/overall';
import { AdjustmentsService } from '../src/targets';
import { type TestApi, startApi } from './api';
import { makers, type Office, unique } from './make';
import { evaluation } from './make-evaluation';
import { exAnteDraft } from './make-ex-ante';
import { notice } from './make-feedback';
import { futureDate, monitoredProject } from './make-monitoring';
import { approvedProject, target, targetInput } from './make-targets';

type Row = { readonly id: string; readonly version: number };
type Result = { result: Record<string, unknown> & Row };
/** One kind of what is sent: what it takes to send it, how it is taken back, and how it is sent again. */
type Sent = {
  readonly mutation: string;
  readonly type: string;
  readonly action?: string;
  /** Where the state is read. */
  readonly state?: string;
  readonly before: string;
  readonly after: string;
  readonly again?: string;
  /** Who may not even call it, by the matrix. */
  readonly outside?: readonly (keyof Office)[];
  readonly arrange: () => Promise<{ readonly by: Actor; readonly row: Row }>;
};

let api: TestApi;
let office: Office;
/** Somebody else of the unit and of the department. */
let colleagues: readonly Actor[];
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  office = await make.office();
  const { department, unit } = office.organisations;
  colleagues = await Promise.all([make.person(unit), make.person(department)]);
});
afterAll(() => api.close());

async function corrected() {
  const { report } = await monitoredProject(api, office, 'submitted');
  const service = api.get(DecisionsService);
  const demand = { deadline: futureDate(), requirement: '加快支付', reason: '' };
  const decision = { decision: 'correct', opinion: '进度滞后', ...demand } as const;
  const decided = await service.decide(office.finance, report.id, report.version, decision);
  const done = { id: report.id, version: decided.version, action: 'report', text: '已加快' } as const;
  return { by: office.unit, row: await service.correct(office.unit, done) };
}
async function assessed() {
  const funds = [{ year: 2026, source: 'fiscal' as const, amount: '80000000.00' }];
  const { id } = await makers(api).project(office, 'submitted', { attribute: 'new', funds });
  const service = api.get(ExAnteService);
  const begun = await service.start(office.unit, id);
  const { version } = await service.save(office.unit, begun.id, begun.version, exAnteDraft());
  return { by: office.unit, row: await service.move(office.unit, { id: begun.id, version, action: 'submit' }) };
}
async function adjusted() {
  const { version } = await approvedProject(api, office);
  const service = api.get(AdjustmentsService);
  const input = { ground: 'forceMajeure' as const, documentNo: '', evidence: '突发灾情' };
  const begun = await service.begin(office.unit, version.targetId, input);
  // The approved form with another length of road.
  const form = targetInput();
  form.indicators?.forEach((row, at) =>
    Object.assign(row, { id: begun.content.indicators[at]?.id, ...(at === 0 ? { value: '200' } : {}) }),
  );
  form.planSteps?.forEach((step, at) => Object.assign(step, { id: begun.content.planSteps[at]?.id }));
  const { id, version: kept } = await service.edit(office.unit, begun.id, begun.version, { ...input, form });
  return { by: office.unit, row: await service.move(office.unit, { id, version: kept, action: 'submit' }) };
}
async function overall() {
  const service = api.get(OverallService);
  const { id } = await service.declare(office.department, 2026);
  // What it says is no matter here: its state is.
  const { rows } = await api.database.owner.query<Row>(
    `update overall_target set state = 'submitted', submitted_by = $2, version = version + 1 where id = $1 returning id, version`,
    [id, office.department.userId],
  );
  return { by: office.department, row: rows[0] as Row };
}
async function proposed() {
  const service = api.get(IndicatorEntriesService);
  const input = {
    kind: 'common',
    name: unique('指标'),
    fromYear: 2027,
    level1: '产出指标',
    level2: '数量指标',
  } as const;
  const { id } = await service.draft(office.unit, { input });
  const { rows } = await api.database.owner.query<Row>(
    `update indicator_entry set state = 'proposed', submitted_by = $2, version = version + 1 where id = $1 returning id, version`,
    [id, office.unit.userId],
  );
  return { by: office.unit, row: rows[0] as Row };
}

const kinds: Readonly<Record<string, Sent>> = {
  project: {
    mutation: 'moveProject',
    type: 'Project',
    before: 'submitted',
    after: 'draft',
    again: 'submit',
    arrange: async () => ({ by: office.unit, row: await makers(api).project(office, 'submitted') }),
  },
  target: {
    mutation: 'moveTarget',
    type: 'Target',
    before: 'submitted',
    after: 'draft',
    again: 'submit',
    arrange: async () => ({ by: office.unit, row: (await target(api, office, 'submitted')).target }),
  },
  'ex-ante assessment': {
    mutation: 'moveExAnte',
    type: 'ExAnteAssessment',
    before: 'submitted',
    after: 'draft',
    again: 'submit',
    arrange: assessed,
  },
  'indicator entry': {
    mutation: 'moveIndicatorEntry',
    type: 'IndicatorEntry',
    before: 'proposed',
    after: 'draft',
    arrange: proposed,
  },
  'target adjustment': {
    mutation: 'moveTargetAdjustment',
    type: 'TargetAdjustment',
    before: 'submitted',
    after: 'draft',
    again: 'submit',
    arrange: adjusted,
  },
  'overall target': {
    mutation: 'moveOverallTarget',
    type: 'OverallTarget',
    before: 'submitted',
    after: 'draft',
    arrange: overall,
  },
  'monitoring report': {
    mutation: 'moveMonitoringReport',
    type: 'MonitoringReport',
    before: 'submitted',
    after: 'open',
    again: 'submit',
    arrange: async () => ({ by: office.unit, row: (await monitoredProject(api, office, 'submitted')).report }),
  },
  correction: {
    mutation: 'moveCorrection',
    type: 'MonitoringReport',
    state: 'correction',
    before: 'reported',
    after: 'required',
    again: 'report',
    arrange: corrected,
  },
  'self-evaluation of a unit': {
    mutation: 'moveEvaluation',
    type: 'Evaluation',
    before: 'reported',
    after: 'open',
    again: 'report',
    arrange: async () => ({ by: office.unit, row: (await evaluation(api, office, 'reported')).evaluation }),
  },
  'self-evaluation of a department': {
    mutation: 'moveEvaluation',
    type: 'Evaluation',
    before: 'submitted',
    after: 'open',
    again: 'submit',
    arrange: async () => ({ by: office.department, row: (await evaluation(api, office, 'submitted')).evaluation }),
  },
  'rectification plan': {
    mutation: 'moveResultNotice',
    type: 'ResultNotice',
    action: 'withdrawPlan',
    before: 'planned',
    after: 'sent',
    arrange: async () => ({ by: office.unit, row: (await notice(api, office, 'planned')).notice }),
  },
  'rectification evidence': {
    mutation: 'moveResultNotice',
    type: 'ResultNotice',
    action: 'withdrawEvidence',
    before: 'evidenced',
    after: 'planned',
    arrange: async () => ({ by: office.unit, row: (await notice(api, office, 'evidenced')).notice }),
  },
};

/** Every kind's mutation takes id, action and version; that of a correction the text too. */
async function move(actor: Actor, { mutation, type, state }: Sent, action: string, { id, version }: Row) {
  const text = mutation === 'moveCorrection' ? ', text: "已加快支付"' : '';
  const read = state ? `${state} { state allowedActions }` : 'state allowedActions';
  return api.graphql<Result>(
    actor,
    `mutation ($id: ID!, $version: Int!) { result: ${mutation}(id: $id, version: $version, action: ${action}${text}) {
      ... on ${type} { id version ${read} history { action } } ... on Problem { code } } }`,
    { id, version },
  );
}

describe.each(Object.entries(kinds))('a %s that was sent', (_, sent) => {
  const { action = 'withdraw', state, before, after, again } = sent;
  const stateOf = (answer: Result) =>
    (state ? (answer.result[state] as Record<string, unknown>) : answer.result)['state'];

  it('is taken back by who sent it and nobody else, and sent again', async () => {
    const { by, row } = await sent.arrange();
    const others = [office.government, office.finance, office.department, office.unit, office.audit, ...colleagues];
    for (const other of others.filter(({ userId }) => userId !== by.userId)) {
      const refused = await move(other, sent, action, row).catch((error: Error) => error.message);
      expect(typeof refused === 'string' ? refused : refused.result['code']).toMatch(/NOT_YOUR_ROLE|FORBIDDEN/);
    }
    expect((await move(by, sent, action, { ...row, version: row.version + 1 })).result['code']).toBe('STALE');
    const back = await move(by, sent, action, row);
    expect(stateOf(back)).toBe(after);
    const words = (back.result['history'] as { action: string }[]).map((each) => each.action);
    expect(words.at(-1)).toMatch(new RegExp(`_${action}$`));
    expect((await move(by, sent, action, back.result)).result['code']).toBe('ILLEGAL_STATE');
    if (again) expect(stateOf(await move(by, sent, again, back.result))).toBe(before);
  });
});

it('is not taken back into a monitoring round that was closed meanwhile', async () => {
  const { report, round } = await monitoredProject(api, office, 'submitted');
  await api.database.owner.query(`update monitoring_round set state = 'closed', version = version + 1 where id = $1`, [
    round.id,
  ]);
  const { result } = await move(office.unit, kinds['monitoring report'] as Sent, 'withdraw', report);
  expect(result['code']).toBe('NOT_READY');
});
