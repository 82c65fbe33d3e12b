import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, AnnouncementDraft } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { announcementActs, askAnnouncements, oneAnnouncement } from '../../test/ask-announcements';
import { makers, type Office } from '../../test/make';
import { announcement, announcementDraft } from '../../test/make-announcements';
import { assignment } from '../../test/make-feedback';
import { tellAll } from '../../test/tell-all';
import { Db } from '../kit/data/db';

const { draft, edit, move } = announcementActs;
let api: TestApi;
let ask: ReturnType<typeof askAnnouncements>['ask'];
let published: ReturnType<typeof askAnnouncements>['published'];
let make: ReturnType<typeof makers>;
/** A league, a banner below it, and a league beside it. */
let league: Office;
let banner: Office;
let beside: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ({ ask, published } = askAnnouncements(api));
  [league, banner, beside] = [await make.office('150800'), await make.office('150824'), await make.office('150700')];
});
afterAll(() => api.close());

const firmOf = async (division: string) => make.person(await make.organisation('evaluator', division));

type List = { announcements: { nodes: { id: string }[] } };
const idsOf = async (actor: Actor): Promise<string[]> =>
  (await api.graphql<List>(actor, '{ announcements(first: 100) { nodes { id } } }')).announcements.nodes.map(
    ({ id }) => id,
  );
const opens = async (actor: Actor, id: string): Promise<boolean> =>
  JSON.stringify((await api.raw(actor, { query: oneAnnouncement, variables: { id } })).body).includes(`"id":"${id}"`);

const finds = async (actor: Actor, text: string, id: string): Promise<boolean> => {
  const query = 'query ($text: String!) { search(text: $text, first: 20) { kind id } }';
  const { search } = await api.graphql<{ search: { kind: string; id: string }[] }>(actor, query, { text });
  return search.some((hit) => hit.kind === 'announcement' && hit.id === id);
};

describe('who reads it', () => {
  const people = (): [string, Actor][] => [
    ['own bureau', league.finance],
    ['own government', league.government],
    ['own audit', league.audit],
    ['own department', league.department],
    ['own unit', league.unit],
    ['bureau below', banner.finance],
    ['government below', banner.government],
    ['audit below', banner.audit],
    ['department below', banner.department],
    ['unit below', banner.unit],
    ['bureau beside', beside.finance],
    ['unit beside', beside.unit],
    ['government beside', beside.government],
  ];
  const overseers = ['own bureau', 'own government', 'own audit'];

  it.each<[AnnouncementDraft['audiences'], string[]]>([
    [['offices'], ['own department', 'own unit']],
    [['bureausBelow'], ['bureau below']],
    [['everyoneBelow'], ['bureau below', 'government below', 'audit below', 'department below', 'unit below']],
    [
      ['offices', 'bureausBelow'],
      ['own department', 'own unit', 'bureau below'],
    ],
    [['evaluators'], []],
  ])('for %j are exactly those, in list, page, messages and search', async (audiences, addressed) => {
    const title = `通知 ${audiences.join(' ')}`;
    const { id } = await published(league.finance, audiences, { title });
    await tellAll(api);
    const [listed, opened, told, found]: string[][] = [[], [], [], []];
    for (const [name, actor] of people()) {
      if ((await idsOf(actor)).includes(id)) listed?.push(name);
      if (await opens(actor, id)) opened?.push(name);
      if (await finds(actor, title, id)) found?.push(name);
      const rows = await api
        .get(Db)
        .as(actor, (tx) => tx.rows(`select from message where aggregate_id = $1 and kind = 'announced'`, [id]));
      if (rows.length > 0) told?.push(name);
    }
    const readers = people()
      .map(([name]) => name)
      .filter((name) => overseers.includes(name) || addressed.includes(name));
    expect(listed).toEqual(readers);
    expect(opened).toEqual(readers);
    expect(found).toEqual(readers);
    // Nobody is told what their own bureau did.
    expect(told).toEqual(readers.filter((name) => name !== 'own bureau'));
  });

  it('as a third party is who belongs to the division or works for it, where third parties are addressed', async () => {
    const firm = await firmOf('150800');
    const [working, stranger, above] = [await make.evaluator(), await firmOf('150700'), await make.evaluator()];
    await assignment(api, league, working);
    const { id } = await published(league.finance, ['evaluators']);
    const other = await published(league.finance, ['offices']);
    await tellAll(api);
    const readers: [Actor, boolean][] = [
      [firm, true],
      [working, true],
      [stranger, false],
      [above, false],
    ];
    for (const [reader, reads] of readers) {
      expect([reader.orgName, (await idsOf(reader)).includes(id)]).toEqual([reader.orgName, reads]);
      expect(await idsOf(reader)).not.toContain(other.id);
      const told = await api.get(Db).as(reader, (tx) => tx.rows('select from message where aggregate_id = $1', [id]));
      expect(told).toHaveLength(reads ? 1 : 0);
    }
  });

  it('of a draft is the bureau that writes it alone, and nobody else acts on it', async () => {
    const { id, version } = await announcement(api, league.finance, 'draft', {
      audiences: ['offices', 'everyoneBelow'],
    });
    for (const [name, actor] of people().slice(1)) {
      expect([name, await idsOf(actor)]).not.toContain(id);
      const refused = await ask(actor, move, { id, action: 'publish', version });
      expect([name, refused]).toMatchObject([name, { code: actor.role === 'finance' ? 'NOT_FOUND' : 'NOT_YOUR_ROLE' }]);
    }
    for (const actor of [league.unit, league.government, league.audit])
      expect(await ask(actor, draft, { input: announcementDraft() })).toMatchObject({
        code: 'NOT_YOUR_ROLE',
        status: 403,
      });
  });

  it('does not change or withdraw what comes from above', async () => {
    const { id, version } = await published(league.finance, ['bureausBelow']);
    const refused = { code: 'NOT_YOUR_ROLE', status: 403 };
    expect(await ask(banner.finance, move, { id, action: 'withdraw', version, reason: '不办' })).toMatchObject(refused);
    expect(await ask(banner.finance, edit, { id, version, input: announcementDraft() })).toMatchObject(refused);
  });

  it('is kept from writing by the database too', async () => {
    const { id } = await published(league.finance, ['offices', 'everyoneBelow']);
    for (const actor of [league.unit, league.department, banner.finance])
      expect(
        await api
          .get(Db)
          .as(actor, (tx) =>
            tx.rows(`update announcement set title = '改', version = version + 1 where id = $1 returning id`, [id]),
          ),
      ).toEqual([]);
    const { orgId, orgName, orgPath, divisionCode } = league.unit;
    const values = [randomUUID(), orgId, orgName, orgPath, divisionCode];
    const insert = `insert into announcement (id, title, kind, body, audiences, state, org_id, org_name, org_path, division_code)
      values ($1, '伪', 'task', '', '{}', 'draft', $2, $3, $4, $5)`;
    await expect(api.get(Db).as(league.unit, (tx) => tx.rows(insert, values))).rejects.toThrow(/unit may not write/);
  });
});

describe('an annex', () => {
  const files = `query ($id: ID!) { attachments(subjectType: announcement, subjectId: $id) { items { id name } kinds refusal } }`;
  const annexTo = async ({ id, orgPath, divisionCode }: { id: string; orgPath: string; divisionCode: string }) => {
    const file = randomUUID();
    const hash = createHash('sha256').update(file).digest('hex');
    await api.database.owner.query(
      `insert into attachment (id, subject_type, subject_id, kind, name, size, media_type, sha256, uploaded_by, uploaded_by_name, org_path, division_code)
       values ($1, 'announcement', $2, 'annex', '申报表.xlsx', 10, 'x', $3, $4, '甲', $5, $6)`,
      [file, id, hash, randomUUID(), orgPath, divisionCode],
    );
    return file;
  };
  const sees = (actor: Actor, file: string) =>
    api.get(Db).as(actor, async (tx) => (await tx.rows('select from attachment where id = $1', [file])).length === 1);

  it('is read by the readers of its announcement, and of a draft by its bureau alone', async () => {
    const firm = await firmOf('150800');
    const out = await published(league.finance, ['offices', 'evaluators']);
    const annex = await annexTo(out);
    for (const actor of [league.finance, league.unit, league.audit, firm]) {
      expect(await sees(actor, annex)).toBe(true);
      const { attachments } = await api.graphql<{ attachments: { items: object[]; refusal: string | null } }>(
        actor,
        files,
        { id: out.id },
      );
      expect(attachments.items).toEqual([{ id: annex, name: '申报表.xlsx' }]);
      // What is published stays as it was read.
      expect(attachments.refusal).not.toBeNull();
    }
    for (const actor of [banner.finance, beside.unit]) expect(await sees(actor, annex)).toBe(false);
    const hidden = await annexTo(await announcement(api, league.finance, 'draft', { audiences: ['offices'] }));
    for (const actor of [league.unit, league.government, league.audit]) expect(await sees(actor, hidden)).toBe(false);
    expect(await sees(league.finance, hidden)).toBe(true);
  });
});
