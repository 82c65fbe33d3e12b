import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, eventSubjects, eventWords, startingWords, type EventWord } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { monitoredProject } from '../../test/make-monitoring';
import { approvedProject } from '../../test/make-targets';
import { plantEvent } from '../../test/plant-events';
import { EvaluationOpeningService } from '../evaluation';
import { subjectOf } from '../kit/data/record';

let api: TestApi;
let office: Office;
/** Somebody else, whoever began. */
let colleague: Actor;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office('150900');
  colleague = { ...(await makers(api).person(office.organisations.finance)), name: '另一人' };
});
afterAll(() => api.close());

const kinds = eventSubjects.filter((kind) => kind !== 'user');
type Matter = { subject: string; subjectId: string; action: string; lastAction: string; lastBy: string };
const read = async (actor: Actor, part: 'started' | 'handled'): Promise<Matter[]> =>
  (
    await api.graphql<{ matters: { nodes: Matter[] } }>(
      actor,
      'query ($part: MatterPart!) { matters(part: $part, first: 100) { nodes { subject subjectId action lastAction lastBy } } }',
      { part },
    )
  ).matters.nodes;

/** The actor does one thing about something of its own, then somebody else does another. */
async function goesOn(
  actor: Actor,
  first: EventWord,
  { about, other }: { about: (typeof kinds)[number]; other: EventWord },
) {
  const id = uuid();
  const subject = subjectOf(about, { id, orgPath: actor.orgPath, divisionCode: actor.divisionCode });
  await plantEvent(api.database.owner, actor, { action: first, subject });
  await plantEvent(api.database.owner, colleague, { action: other, subject });
  return id;
}

describe.each(['unit', 'department', 'finance', 'government'] as const)('what a %s started', (role) => {
  it.each(kinds)('holds a %s, with what became of it', async (kind) => {
    const actor = office[role];
    const own = eventWords.filter((word) => word.startsWith(`${kind}.`));
    const first = startingWords.find((word) => word.startsWith(`${kind}.`)) ?? own[0];
    const last = own.at(-1);
    if (!first || !last) throw new Error(`nothing is recorded of ${kind}`);
    const id = await goesOn(actor, first, { about: kind, other: last });
    const word = (text: string): string => text.replace('.', '_');
    const matter = { subject: kind, action: word(first), lastAction: word(last), lastBy: '另一人' };
    expect((await read(actor, 'started')).find(({ subjectId }) => subjectId === id)).toMatchObject(matter);
    expect((await read(actor, 'handled')).find(({ subjectId }) => subjectId === id)).toMatchObject(matter);
  });
});

it("is nobody else's", async () => {
  const id = await goesOn(office.unit, 'target.declare', { about: 'target', other: 'target.edit' });
  const others = [office.department, office.government, office.audit];
  for (const actor of others) {
    const found = [...(await read(actor, 'started')), ...(await read(actor, 'handled'))];
    expect(found.filter(({ subjectId }) => subjectId === id)).toEqual([]);
  }
});

describe('an arrangement', () => {
  const query = `query ($part: MatterPart!) { matters(part: $part, first: 100) { nodes {
    subject forms { year cutoffMonth total unreported submitted done overdue } } } }`;
  const matters = async (actor: Actor, part: 'started' | 'handled') =>
    (await api.graphql<{ matters: { nodes: { subject: string; forms: object | null }[] } }>(actor, query, { part }))
      .matters.nodes;

  it('of monitoring is one matter with what became of its forms, and none of the forms that it opened is another', async () => {
    const place = await makers(api).office('150921');
    await monitoredProject(api, place, 'submitted');
    await monitoredProject(api, place, 'open');
    for (const part of ['started', 'handled'] as const) {
      const found = await matters(place.finance, part);
      expect(found.filter(({ subject }) => subject === 'monitoringReport')).toEqual([]);
      expect(found.filter(({ subject }) => subject === 'monitoringRound')).toMatchObject([
        { forms: { year: 2026, cutoffMonth: 6, total: 2, unreported: 1, submitted: 1, done: 0 } },
      ]);
    }
  });

  it('of self-evaluation is so too', async () => {
    const place = await makers(api).office('150922');
    await approvedProject(api, place, { year: 2025 });
    await approvedProject(api, place, { year: 2025 });
    await api.get(EvaluationOpeningService).open(place.finance, 2025, '2099-12-31');
    const found = await matters(place.finance, 'started');
    expect(found.filter(({ subject }) => subject === 'evaluation')).toEqual([]);
    expect(found.filter(({ subject }) => subject === 'evaluationRound')).toEqual([
      {
        subject: 'evaluationRound',
        forms: { year: 2025, cutoffMonth: null, total: 2, unreported: 2, submitted: 0, done: 0, overdue: 0 },
      },
    ]);
  });

  it('tells in as many statements of many as of one', async () => {
    const place = await makers(api).office('150923');
    await monitoredProject(api, place, 'open', { cutoffMonth: 6 });
    const one = await api.statements(() => matters(place.finance, 'started'));
    await monitoredProject(api, place, 'open', { cutoffMonth: 8 });
    await monitoredProject(api, place, 'open', { cutoffMonth: 10 });
    const many = await api.statements(() => matters(place.finance, 'started'));
    expect(many.length).toBe(one.length);
  });
});
