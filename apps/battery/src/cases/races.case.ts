import { randomUUID } from 'node:crypto';
import {
  admitted,
  crew,
  declared,
  documents,
  draft,
  type Made,
  made,
  points,
  projectInput,
  submit,
  submitTarget,
  targetInput,
} from '../kit/business.ts';
import type { Caller, Result } from '../kit/caller.ts';
import { type Case, figure } from '../kit/case.ts';
import type { World } from '../kit/world.ts';

const at = 12;
const together = <T>(work: (turn: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: at }, (_, turn) => work(turn)));
const done = (results: readonly Result[]): Result[] =>
  results.filter((result) => result.__typename && result.__typename !== 'Problem');

type Race = {
  readonly name: string;
  readonly run: (world: World, people: Awaited<ReturnType<typeof crew>>) => Promise<string | null>;
};

/** The events of an action on something; one act leaves one. */
const eventsOf = async (world: World, id: string, action: string): Promise<number> =>
  Number(
    (
      await world.rows<{ n: string }>('select count(*) as n from event where aggregate_id = $1 and action = $2', [
        id,
        action,
      ])
    )[0]?.n,
  );

/** Many send the same act at once: one may win, and leaves one event. */
const oneWins = (
  name: string,
  action: string,
  prepare: (people: Awaited<ReturnType<typeof crew>>) => Promise<Made>,
  act: (people: Awaited<ReturnType<typeof crew>>, made: Made, turn: number) => Promise<Result>,
): Race => ({
  name,
  async run(world, people) {
    const before = await prepare(people);
    const results = await together((turn) => act(people, before, turn));
    const [winners, events] = [done(results), await eventsOf(world, before.id, action)];
    const other = results.find(
      (result) =>
        !done([result]).length &&
        !['STALE', 'ILLEGAL_STATE', 'NOT_FOUND', 'INVALID', 'NOT_READY', 'DUPLICATE'].includes(String(result.code)),
    );
    if (winners.length !== 1 || events !== 1) return `${winners.length} of ${at} won, ${events} events`;
    return other ? `a loser was told ${JSON.stringify(other)}` : null;
  },
});

const submitProject = (unit: Caller, { id, version }: Made) =>
  unit.act(documents.moveProject, { id, version, action: 'submit' });

const races: readonly Race[] = [
  oneWins(
    'submit a project',
    'project.submit',
    ({ unit }) => draft(unit),
    ({ unit }, made) => submitProject(unit, made),
  ),
  oneWins(
    'admit a project',
    'project.admit',
    async ({ unit }) => submit(unit, await draft(unit)),
    ({ finance, colleague }, { id, version }, turn) =>
      (turn % 2 ? finance : colleague).act(documents.moveProject, { id, version, action: 'admit' }),
  ),
  oneWins(
    'submit a target',
    'target.submit',
    ({ unit, finance }) => declared(unit, finance),
    ({ unit }, { id, version }) => unit.act(documents.moveTarget, { id, version, action: 'submit' }),
  ),
  oneWins(
    'pass a target',
    'target.pass',
    async ({ unit, finance }) => submitTarget(unit, await declared(unit, finance)),
    ({ finance, colleague }, { id, version }, turn) =>
      (turn % 2 ? finance : colleague).act(documents.reviewTarget, {
        id,
        version,
        decision: 'pass',
        points,
        opinion: '',
      }),
  ),
  {
    name: 'admit and return at once',
    async run(world, { unit, finance, colleague }) {
      const { id, version } = await submit(unit, await draft(unit));
      const results = await together((turn) =>
        (turn % 2 ? finance : colleague).act(documents.moveProject, {
          id,
          version,
          action: turn % 2 ? 'admit' : 'return',
          reason: '请补充',
        }),
      );
      const events = (await eventsOf(world, id, 'project.admit')) + (await eventsOf(world, id, 'project.return'));
      return done(results).length === 1 && events === 1 ? null : `${done(results).length} won, ${events} events`;
    },
  },
  {
    name: 'edit from one version',
    async run(world, { unit }) {
      const { id, version } = await draft(unit);
      const results = await together((turn) =>
        unit.act(documents.editProject, { id, version, input: projectInput({ name: `第${turn}稿` }) }),
      );
      const [{ name = '', version: now = 0 } = {}] = await world.rows<{ name: string; version: number }>(
        'select name, version from project where id = $1',
        [id],
      );
      const [winner] = done(results);
      if (done(results).length !== 1 || now !== version + 1) return `${done(results).length} edits, version ${now}`;
      return winner?.['name'] === name ? null : `${String(winner?.['name'])} was acknowledged and ${name} is stored`;
    },
  },
  {
    name: 'a stale form',
    async run(_, { unit }) {
      const { id, version } = await draft(unit);
      made(await unit.act(documents.editProject, { id, version, input: projectInput({ name: '第二稿' }) }));
      const stale = await unit.act(documents.editProject, { id, version, input: projectInput({ name: '旧稿' }) });
      return stale.code === 'STALE' ? null : `told ${JSON.stringify(stale)}`;
    },
  },
  {
    name: 'one request sent many times',
    async run(world, { unit }) {
      const requestId = randomUUID();
      const results = await together(() =>
        unit.act(documents.draftProject, { input: projectInput({ name: `只要一个${requestId}` }), requestId }),
      );
      const rows = await world.rows('select from project where name = $1', [`只要一个${requestId}`]);
      const ids = new Set(done(results).map(({ id }) => id));
      if (rows.length !== 1 || ids.size !== 1) return `${rows.length} projects, ${ids.size} answers`;
      // Whoever sent it again is answered what the first was.
      const refused = results.find((result) => result.__typename === 'Problem' || !result.__typename);
      if (refused) return `somebody was told ${JSON.stringify(refused)}`;
      const other = await unit.act(documents.draftProject, { input: projectInput({ name: '另一个' }), requestId });
      return other.code === 'REQUEST_ID_REUSED'
        ? null
        : `the number taken for something else: ${JSON.stringify(other)}`;
    },
  },
  {
    name: 'declare a target of one year',
    async run(world, { unit, finance }) {
      const { id } = await admitted(unit, finance);
      await together(() => unit.act(documents.declareTarget, { projectId: id, year: 2026, input: targetInput() }));
      const rows = await world.rows('select from target where project_id = $1', [id]);
      return rows.length === 1 ? null : `${rows.length} targets`;
    },
  },
  {
    name: 'propose a budget line of one year',
    async run(world, { unit, finance, colleague }) {
      const { id } = await admitted(unit, finance);
      await together((turn) =>
        (turn % 2 ? finance : colleague).act(documents.proposeLine, {
          projectId: id,
          year: 2026,
          amount: '31200000.00',
        }),
      );
      const rows = await world.rows('select from budget_line where project_id = $1', [id]);
      return rows.length === 1 ? null : `${rows.length} lines`;
    },
  },
  {
    name: 'withdraw while it is admitted',
    async run(world, { unit, finance }) {
      const { id, version } = await submit(unit, await draft(unit));
      const results = await together((turn) =>
        (turn % 2 ? unit : finance).act(documents.moveProject, {
          id,
          version,
          action: turn % 2 ? 'withdraw' : 'admit',
        }),
      );
      const [{ version: now = 0 } = {}] = await world.rows<{ version: number }>(
        'select version from project where id = $1',
        [id],
      );
      return done(results).length === 1 && now === version + 1 ? null : `${done(results).length} won, version ${now}`;
    },
  },
];

/** Double submits, races and stale forms: of those who act at once one wins, once. */
export const racesCase: Case = {
  name: 'races',
  group: 'integrity',
  zh: '并发与重复提交',
  en: 'races, double submits, stale forms',
  short: true,
  async run(world) {
    const people = await crew(world);
    const found: string[] = [];
    let played = 0;
    for (let round = 1; round <= 3; round++)
      for (const race of races) {
        played++;
        const wrong = await race.run(world, people);
        if (wrong) found.push(`${race.name}, round ${round}: ${wrong}`);
      }
    return figure(`${played} races of ${at}`, found);
  },
};
