import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from './api';
import { makers, type Office } from './make';
import { evaluation } from './make-evaluation';
import { notice } from './make-feedback';
import { monitoredProject } from './make-monitoring';
import { type Row, sent } from './make-sent';
import { target } from './make-targets';

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
    arrange: () => sent(api, office).assessed(),
  },
  'indicator entry': {
    mutation: 'moveIndicatorEntry',
    type: 'IndicatorEntry',
    before: 'proposed',
    after: 'draft',
    arrange: () => sent(api, office).proposed(),
  },
  'target adjustment': {
    mutation: 'moveTargetAdjustment',
    type: 'TargetAdjustment',
    before: 'submitted',
    after: 'draft',
    again: 'submit',
    arrange: () => sent(api, office).adjusted(),
  },
  'overall target': {
    mutation: 'moveOverallTarget',
    type: 'OverallTarget',
    before: 'submitted',
    after: 'draft',
    arrange: () => sent(api, office).overall(),
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
    arrange: () => sent(api, office).corrected(),
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

describe.each(Object.entries(kinds))('a %s that was sent', (_, kind) => {
  const { action = 'withdraw', state, before, after, again } = kind;
  const stateOf = (answer: Result) =>
    (state ? (answer.result[state] as Record<string, unknown>) : answer.result)['state'];

  it('is taken back by who sent it and nobody else, and sent again', async () => {
    const { by, row } = await kind.arrange();
    const others = [office.government, office.finance, office.department, office.unit, office.audit, ...colleagues];
    for (const other of others.filter(({ userId }) => userId !== by.userId)) {
      const refused = await move(other, kind, action, row).catch((error: Error) => error.message);
      expect(typeof refused === 'string' ? refused : refused.result['code']).toMatch(/NOT_YOUR_ROLE|FORBIDDEN/);
    }
    expect((await move(by, kind, action, { ...row, version: row.version + 1 })).result['code']).toBe('STALE');
    const back = await move(by, kind, action, row);
    expect(stateOf(back)).toBe(after);
    const words = (back.result['history'] as { action: string }[]).map((each) => each.action);
    expect(words.at(-1)).toMatch(new RegExp(`_${action}$`));
    expect((await move(by, kind, action, back.result)).result['code']).toBe('ILLEGAL_STATE');
    if (again) expect(stateOf(await move(by, kind, again, back.result))).toBe(before);
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
