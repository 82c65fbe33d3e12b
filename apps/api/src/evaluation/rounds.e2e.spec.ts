import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { evaluation, evaluationForm } from '../../test/make-evaluation';
import { EvaluationOpeningService } from './evaluation-opening.service';
import { EvaluationService } from './evaluation.service';

const parts = `id year state version closedAt dueDate allowedActions progress { total unreported submitted filed overdue }`;
const list = `query ($filter: CommonFilter, $year: Int) { evaluationRounds(filter: $filter, year: $year) { nodes { ${parts} history { action reason } } totalCount } }`;
const move = `mutation ($id: ID!, $action: EvaluationRoundAction!, $version: Int!, $reason: String) {
  result: moveEvaluationRound(id: $id, action: $action, version: $version, reason: $reason) {
    ... on EvaluationRound { ${parts} } ... on Problem { code detail fields { path } } } }`;
const form = `query ($id: ID!) { evaluation(id: $id) { state version editable allowedActions roundClosedAt } todos { nodes { kind subjectId } } }`;
const save = `mutation ($id: ID!, $version: Int!) { result: saveEvaluation(id: $id, version: $version, input: { goalCompletion: "完成", funds: [], items: [] }) {
  ... on Problem { code detail } } }`;

type Round = { id: string; version: number; state: string; allowedActions: string[]; history: { action: string }[] };
type Rounds = { evaluationRounds: { nodes: Round[]; totalCount: number } };
type Result = { result: Round & { code: string } };

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office('152200');
});
afterAll(() => api.close());

const roundOf = async (actor: Actor = office.finance) =>
  (await api.graphql<Rounds>(actor, list, { year: 2026 })).evaluationRounds.nodes[0] as Round;
const act = async (action: string, more: object = {}, actor = office.finance) => {
  const { id, version } = await roundOf();
  return (await api.graphql<Result>(actor, move, { id, version, action, ...more })).result;
};

describe('the self-evaluation of a year', () => {
  it('is closed once nothing waits for finance, takes no forms then, and goes on with a reason', async () => {
    const service = api.get(EvaluationService);
    const { evaluation: open } = await evaluation(api, office);
    const { evaluation: other } = await evaluation(api, office);
    const filled = await service.save(
      office.unit,
      other.id,
      other.version,
      await evaluationForm(api, office, other.id),
    );
    const reported = await service.move(office.unit, { id: other.id, action: 'report', version: filled.version });
    const submitted = await service.move(office.department, {
      id: other.id,
      action: 'submit',
      version: reported.version,
    });
    expect(await roundOf()).toMatchObject({
      year: 2026,
      state: 'open',
      closedAt: null,
      dueDate: open.dueDate,
      progress: { total: 2, unreported: 1, submitted: 1, filed: 0 },
      allowedActions: [],
    });
    expect(await act('close')).toMatchObject({
      code: 'NOT_READY',
      detail: expect.stringContaining('1 form still waits'),
    });

    await service.move(office.finance, {
      id: other.id,
      action: 'return',
      version: submitted.version,
      reason: '请核实',
    });
    expect(await act('close', {}, office.unit)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await act('close')).toMatchObject({ state: 'closed', allowedActions: ['reopen'] });
    const waits = { kind: 'evaluationOpen', subjectId: open.id };
    const seen = await api.graphql<{ evaluation: { version: number }; todos: { nodes: object[] } }>(office.unit, form, {
      id: open.id,
    });
    expect(seen).toMatchObject({
      evaluation: { editable: false, allowedActions: [], roundClosedAt: expect.any(String) },
    });
    expect(seen.todos.nodes).not.toContainEqual(waits);
    const closed = { code: 'NOT_READY', detail: expect.stringContaining('Finance has closed the round') };
    const variables = { id: open.id, version: seen.evaluation.version };
    expect((await api.graphql<Result>(office.unit, save, variables)).result).toMatchObject(closed);
    await expect(
      service.move(office.department, { id: open.id, action: 'submit', version: seen.evaluation.version }),
    ).rejects.toMatchObject({ refusal: { reason: { key: 'roundClosed' } } });
    await expect(api.get(EvaluationOpeningService).open(office.finance, 2026, '2027-03-31')).rejects.toMatchObject({
      refusal: { reason: { key: 'roundClosed' } },
    });
    // By the database too, whatever code writes.
    await expect(
      api.database.owner.query('update evaluation set version = version + 1 where id = $1', [open.id]),
    ).rejects.toThrow('is closed');

    expect(await act('reopen')).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
    expect(await act('reopen', { reason: '补报' })).toMatchObject({ state: 'open', closedAt: null });
    const again = await api.graphql<typeof seen>(office.unit, form, { id: open.id });
    expect(again).toMatchObject({ evaluation: { editable: true, roundClosedAt: null } });
    expect(again.todos.nodes).toContainEqual(waits);
    expect((await api.graphql<Result>(office.unit, save, variables)).result).toEqual({});
    const opened = { action: 'evaluationRound_open', reason: null };
    expect((await roundOf()).history).toEqual([
      opened,
      opened,
      { action: 'evaluationRound_close', reason: null },
      { action: 'evaluationRound_reopen', reason: '补报' },
    ]);
  });

  it('is seen by its division and those above, and moved by finance of the division alone', async () => {
    for (const role of ['finance', 'department', 'unit', 'government', 'audit'] as const)
      expect([role, (await roundOf(office[role])).state]).toEqual([role, 'open']);
    const region = await makers(api).office('150000');
    const { evaluationRounds } = await api.graphql<Rounds>(region.finance, list, {});
    const own = await roundOf();
    expect(evaluationRounds.nodes.find(({ id }) => id === own.id)).toMatchObject({ allowedActions: [] });
    expect(await act('close', {}, region.finance)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const stranger = await makers(api).office('150100');
    expect((await api.graphql<Rounds>(stranger.finance, list, {})).evaluationRounds.nodes).not.toContainEqual(
      expect.objectContaining({ id: own.id }),
    );
  });
});
