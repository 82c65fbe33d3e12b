import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, eventSubjects, eventWords, startingWords, type EventWord } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { Db } from '../kit/data/db';
import { record, subjectOf } from '../kit/data/record';

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
  await api.get(Db).as(actor, (tx) => record(tx, actor, first, subject));
  await api.get(Db).as(colleague, (tx) => record(tx, colleague, other, subject));
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
