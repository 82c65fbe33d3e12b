import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, isWorkingDay, today, workCalendar, workingDaysBetween } from '@chengxiao/domain';
import published from '@chengxiao/domain/data/work-calendar-2024-2026.json' with { type: 'json' };
import { type TestApi, startApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { fullRoute } from '../../../test/make-review';
import { target } from '../../../test/make-targets';
import { Db } from '../../kit/data/db';
import { TargetsService } from '../targets.service';
import { ReviewsService } from './reviews.service';
import { reviewRemindersWork } from './reminders.job';

const waiting = `{ todos { nodes { kind subjectId dueDate overdueDays remindedAt remindedBy } } todoCounts { kind count reminded } }`;
const started = `{ startedByMe { nodes { subjectId stepName { zh } dueDate overdueDays outcome remindedAt } totalCount } }`;
type Seen = { todos: { nodes: Record<string, unknown>[] }; todoCounts: Record<string, unknown>[] };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office('150700');
  await make.route('150700', fullRoute);
});
afterAll(() => api.close());

/** Two weeks ago: whatever holidays there are, that is late. */
const past = addDays(today(), -14);
const calendar = workCalendar(published as never);
const late = workingDaysBetween(calendar, past, today());
const night = () => reviewRemindersWork.handle({}, { db: api.get(Db), signal: new AbortController().signal });

describe('what is overdue', () => {
  it('waits for the people of the step, is told in working days, and is reminded of once a working day', async () => {
    const { target: made } = await target(api, office, 'submitted');
    const seen = async (actor = office.department) =>
      (await api.graphql<Seen>(actor, waiting)).todos.nodes.filter(({ subjectId }) => subjectId === made.id);
    expect(await seen()).toMatchObject([{ kind: 'targetSubmitted', overdueDays: 0, remindedAt: null }]);
    expect(await seen(office.finance)).toEqual([]);
    await api.database.owner.query('update review_round set due_on = $2 where subject_id = $1', [made.id, past]);
    await night();
    await night();
    const [row] = await seen();
    expect(row).toMatchObject({ dueDate: past, overdueDays: late });
    const { rows } = await api.database.owner.query(
      `select from target_review where target_id = $1 and decision = 'remind'`,
      [made.id],
    );
    expect(rows).toHaveLength(isWorkingDay(calendar, today()) ? 1 : 0);
    await api.get(ReviewsService).remind(office.unit, made.id);
    expect(await seen()).toMatchObject([{ remindedAt: expect.any(String), remindedBy: office.unit.name }]);
    const { todoCounts } = await api.graphql<Seen>(office.department, waiting);
    expect(todoCounts).toContainEqual({ kind: 'targetSubmitted', count: 1, reminded: 1 });
  });

  it('shows whoever submitted it where it stands, and nobody else', async () => {
    const other = await make.office('150700');
    await make.route('150700', fullRoute);
    const { target: made } = await target(api, other, 'submitted');
    expect(await api.graphql(other.unit, started)).toMatchObject({
      startedByMe: {
        nodes: [
          { subjectId: made.id, stepName: { zh: '主管部门审核' }, overdueDays: 0, outcome: null },
          // The project had entered the library before.
          { stepName: null, outcome: 'passed' },
        ],
        totalCount: 2,
      },
    });
    expect(await api.graphql(other.department, started)).toMatchObject({ startedByMe: { nodes: [], totalCount: 0 } });
    await api.get(TargetsService).move(other.unit, { id: made.id, action: 'withdraw', version: 2 });
    expect(await api.graphql(other.unit, started)).toMatchObject({
      startedByMe: { nodes: [{ stepName: null, dueDate: null, outcome: 'withdrawn' }, { outcome: 'passed' }] },
    });
  });

  it('asks each section for its own step, and a co-reviewer for an opinion', async () => {
    const place = await make.office('150700');
    await make.route('150700', fullRoute);
    const business = await make.person(place.organisations.finance, 'business');
    const performance = await make.person(place.organisations.finance, 'performance');
    const { target: made } = await target(api, { ...place, unit: place.department }, 'submitted');
    const kinds = async (actor = business) =>
      (await api.graphql<Seen>(actor, waiting)).todos.nodes
        .filter((each) => each['subjectId'] === made.id)
        .map(({ kind }) => kind);
    expect([await kinds(business), await kinds(performance), await kinds(place.finance)]).toEqual([
      ['targetSubmitted'],
      [],
      ['targetSubmitted'],
    ]);
    await api
      .get(ReviewsService)
      .handOn(business, { id: made.id, version: 2, action: 'addReviewer', to: performance.userId, opinion: '' });
    expect(await kinds(performance)).toEqual(['opinionAsked']);
  });
});
