import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import type { OverallInput } from '@chengxiao/dto';
import { type TestApi, startApi } from '../../test/api';
import { indicatorLibrary } from '../../test/ask-indicators';
import { askTodos } from '../../test/ask-todos';
import { makers, type Office } from '../../test/make';
import { exAnteDraft } from '../../test/make-ex-ante';
import { approvedProject, yearProject } from '../../test/make-targets';
import { acknowledgeTransfer, confirmedTransfer, handDownInput, transferInput } from '../../test/make-transfers';
import { ExAnteService } from '../library';
import { OverallService } from '../overall';
import { AdjustmentsService } from '../targets';
import { HandingDownService, TransfersService } from '../transfers';

let api: TestApi;
let make: ReturnType<typeof makers>;
let ask: ReturnType<typeof askTodos>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ask = askTodos(api);
});
afterAll(() => api.close());

describe('an ex-ante assessment', () => {
  it('waits for whoever prepares it, then for finance, then for what has to be changed', async () => {
    const office = await make.office('150521');
    const { unit, department, finance } = office;
    const exAnte = api.get(ExAnteService);
    const large = { funds: [{ year: 2026, source: 'fiscal' as const, amount: '80000000.00' }] };
    const project = await make.project(office, 'submitted', large);
    const own = async (actor: Actor) => (await ask.kindsOn(actor, project.id)).filter((kind) => kind.startsWith('ex'));
    let made = await exAnte.start(unit, project.id);
    expect(await ask.waiting(unit)).toMatchObject([
      { kind: 'exAnteDraft', subjectId: made.id, name: project.name, amount: '80000000.00', year: null },
    ]);
    expect([await own(department), await own(finance)]).toEqual([['exAnteDraft'], []]);
    made = await exAnte.save(unit, made.id, made.version, exAnteDraft('medium'));
    const step = async (actor: Actor, action: 'submit' | 'return' | 'conclude' | 'amend', more = {}) =>
      (made = await exAnte.move(actor, { id: made.id, version: made.version, action, text: '请补充依据', ...more }));
    await step(unit, 'submit');
    expect([await own(unit), await own(finance)]).toEqual([[], ['exAnteSubmitted']]);
    await step(finance, 'return');
    expect([await own(unit), await own(finance)]).toEqual([['exAnteReturned'], []]);
    await step(unit, 'submit');
    await step(finance, 'conclude', { conclusion: 'supportAfterChange' });
    expect([await own(unit), await own(finance)]).toEqual([['exAnteChange'], []]);
    await step(department, 'amend');
    expect([await own(unit), await own(finance)]).toEqual([[], []]);
  });
});

describe('an overall target', () => {
  const form = {
    basicAmount: '1000000.00',
    projectAmount: '31200000.00',
    goals: [{ text: '保障农村牧区公路畅通' }],
    indicators: [
      {
        level1: 'process',
        level2: 'execution',
        name: '预算完成率',
        direction: 'ge',
        value: '95',
        unit: '%',
        weight: '60',
      },
      { level1: 'effect', level2: 'benefit', name: '社会效益', standard: '出行条件明显改善', weight: '40' },
    ],
  };

  it('waits for its department, for finance, and never for a unit', async () => {
    const office = await make.office('150522');
    const { department, finance, unit } = office;
    const overall = api.get(OverallService);
    const project = await make.project(office, 'admitted', yearProject(2026));
    const own = async (actor: Actor) => (await ask.kinds(actor)).filter((kind) => kind.startsWith('overall'));
    let made = await overall.declare(department, 2026);
    made = await overall.edit(department, made.id, made.version, { ...form, tasks: made.tasks } as OverallInput);
    const step = async (actor: Actor, action: 'submit' | 'return' | 'pass') =>
      (made = await overall.move(actor, { id: made.id, version: made.version, action, reason: '请补充指标' }));
    const all = async () => [await own(department), await own(finance), await own(unit)];
    expect(await all()).toEqual([['overallDraft'], [], []]);
    await step(department, 'submit');
    expect(await all()).toEqual([[], ['overallSubmitted'], []]);
    const waits = (await ask.waiting(finance)).find(({ kind }) => kind === 'overallSubmitted');
    expect(waits).toMatchObject({
      subjectId: made.id,
      projectId: null,
      name: department.orgName,
      year: 2026,
      amount: '32200000.00',
    });
    await step(finance, 'return');
    expect(await all()).toEqual([['overallReturned'], [], []]);
    await step(department, 'submit');
    await step(finance, 'pass');
    expect(await all()).toEqual([[], ['overallPassed'], []]);
    expect(project.state).toBe('admitted');
  });
});

describe('a transfer', () => {
  let region: Office;
  let league: Office;
  let banner: Office;
  beforeAll(async () => {
    [region, league, banner] = await Promise.all([make.office('150000'), make.office('150500'), make.office('150523')]);
  });
  const own = async (actor: Actor, name: string) =>
    (await ask.waiting(actor))
      .filter((todo) => todo.name === name)
      .map(({ kind, amount, subjectId }) => [kind, amount, subjectId]);

  it('waits for finance to confirm it once its document is stated, except for whoever wrote it', async () => {
    const transfers = api.get(TransfersService);
    const blank = await transfers.declare(region.department, transferInput({ documentNo: '', documentDate: null }));
    expect(await own(region.finance, blank.name)).toEqual([]);
    const whole = await transfers.declare(region.department, transferInput());
    expect(await own(region.finance, whole.name)).toEqual([['transferWritten', '12000000.00', whole.id]]);
    expect(await own(region.department, whole.name)).toEqual([]);
    const mine = await transfers.declare(region.finance, transferInput());
    expect(await own(region.finance, mine.name)).toEqual([]);
  });

  it('is handed down by each level until nothing is left, and acknowledged by the place before that', async () => {
    const { id, name, indicators } = await confirmedTransfer(api, region);
    expect(await own(region.finance, name)).toEqual([['transferUnbroken', '12000000.00', id]]);
    const down = (from: Office, place: string, amount: string) =>
      api
        .get(HandingDownService)
        .handDown(
          from.finance,
          id,
          handDownInput(indicators, [{ place, amount, area: '40', accepted: ['19', '20'], content: ['90', '100'] }]),
        );
    await down(region, '150500', '9000000.00');
    expect(await own(region.finance, name)).toEqual([['transferUnbroken', '3000000.00', id]]);
    expect(await own(league.finance, name)).toEqual([['transferReceived', '9000000.00', id]]);
    expect(await own(league.department, name)).toEqual([]);
    expect(await own(banner.finance, name)).toEqual([]);
    await acknowledgeTransfer(api, league, id);
    expect(await own(league.finance, name)).toEqual([['transferUnbroken', '9000000.00', id]]);
    await down(league, '150523', '9000000.00');
    expect(await own(league.finance, name)).toEqual([]);
    await acknowledgeTransfer(api, banner, id);
    expect(await own(banner.finance, name)).toEqual([]);
    await down(region, '150600', '3000000.00');
    expect(await own(region.finance, name)).toEqual([]);
  });
});

describe('an indicator put forward', () => {
  it('waits for finance of its own division until that decided', async () => {
    const library = indicatorLibrary(api);
    const office = await make.office('150524');
    const elsewhere = await make.office('150525');
    const proposed = await library.move(office.unit, await library.draft(office.unit), 'propose');
    expect(await ask.waiting(office.finance)).toMatchObject([
      {
        kind: 'indicatorProposed',
        subjectId: proposed.id,
        name: proposed.name,
        orgName: office.unit.orgName,
        year: 2026,
        amount: null,
      },
    ]);
    expect([await ask.kinds(elsewhere.finance), await ask.kinds(office.unit)]).toEqual([[], []]);
    await library.move(office.finance, proposed, 'decline', '与现有指标重复');
    expect(await ask.waiting(office.finance)).toEqual([]);
  });
});

describe('a request to adjust', () => {
  it('waits for whoever began it, then for finance', async () => {
    const office = await make.office('150526');
    const { version, project } = await approvedProject(api, office);
    const asked = await api.get(AdjustmentsService).begin(office.unit, version.targetId, {
      ground: 'policy',
      documentNo: '内政发〔2026〕8号',
      evidence: '补贴标准提高，养护里程相应增加',
    });
    const own = async (actor: Actor) =>
      (await ask.kindsOn(actor, project.id)).filter((kind) => kind.startsWith('adjustment'));
    expect([await own(office.unit), await own(office.finance)]).toEqual([['adjustmentDraft'], []]);
    await api.database.owner.query(
      `update target_adjustment set state = 'submitted', submitted_by = $2, version = version + 1 where id = $1`,
      [asked.id, office.unit.userId],
    );
    expect([await own(office.unit), await own(office.finance)]).toEqual([[], ['adjustmentSubmitted']]);
  });
});
