import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office, unique } from '../../test/make';
import { inGb18030 } from '../../test/gb18030';
import { zipOf } from '../../test/zip';
import { FileStore } from './file-store';

let api: TestApi;
let office: Office;
let project: { readonly id: string };
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  project = await makers(api).project(office);
});
afterAll(() => api.close());

const pdf = (text = unique('依据')): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);
const place = (id = project.id, kind = 'basis') => `/api/attachments?subjectType=project&subjectId=${id}&kind=${kind}`;
const attach = (content: Buffer, name = '立项依据.pdf', actor = office.unit, url = place()) =>
  api.upload(actor, url, { name, content });
const folder = async (actor = office.unit, id = project.id) =>
  (
    await api.graphql<{ folder: { items: { id: string; name: string }[]; kinds: string[]; refusal: string | null } }>(
      actor,
      `query ($id: ID!) { folder: attachments(subjectType: project, subjectId: $id) {
        items { id name size sha256 uploadedByName } kinds refusal maxBytes types } }`,
      { id },
    )
  ).folder;
const remove = (id: string, actor = office.unit) =>
  api.graphql<{ result: { code?: string; id?: string } }>(
    actor,
    `mutation ($id: ID!) { result: removeAttachment(id: $id) { ... on Attachment { id } ... on Problem { code } } }`,
    { id },
  );

describe('an attachment', () => {
  it('keeps its Chinese name, its size and its SHA-256, and comes back as the same bytes', async () => {
    const content = pdf();
    const { status, body } = await attach(content, '关于下达2026年资金的通知（内财预〔2026〕1号）.pdf');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '关于下达2026年资金的通知（内财预〔2026〕1号）.pdf',
      kind: 'basis',
      size: content.length,
      mediaType: 'application/pdf',
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    const back = await api.download(office.finance, `/api/attachments/${String(body['id'])}`);
    expect(back.bytes).toEqual(content);
    expect(back.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="_+2026[^"]*\.pdf"; filename\*=UTF-8''%E5%85%B3%E4%BA%8E/,
      ),
    });
  });

  it('is the same one when the upload is repeated, and leaves one event', async () => {
    const content = pdf();
    const [first, second] = [await attach(content), await attach(content, '改名.pdf')];
    expect(second.body['id']).toBe(first.body['id']);
    const { rows } = await api.database.owner.query(
      `select data ->> 'name' as name, project_id is not null as "ofProject" from event
        where action = 'attachment.add' and data ->> 'sha256' = $1`,
      [first.body['sha256']],
    );
    expect(rows).toEqual([{ name: '立项依据.pdf', ofProject: true }]);
  });

  it('is what its content says: a program named like a document is refused, a document named like a program renamed', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]);
    expect(await attach(program, '批复.pdf')).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_TYPE' } });
    expect((await attach(pdf(), '批复.exe')).body).toMatchObject({ name: '批复.exe.pdf' });
    const workbook = zipOf('[Content_Types].xml', 'xl/workbook.xml');
    expect((await attach(workbook, '测算.xlsx')).body).toMatchObject({
      mediaType: expect.stringMatching(/spreadsheet/),
    });
    const answers = [
      zipOf('xl/workbook.xml', 'xl/vbaProject.bin'),
      zipOf('材料/安装.exe'),
      workbook.subarray(0, workbook.length - 4),
      Buffer.from('<html><script>alert(1)</script>'),
    ].map((content) => attach(content, '测算.xlsx'));
    for (const { status } of await Promise.all(answers)) expect(status).toBe(415);
  });

  it('is refused beyond the limit, when empty, without a file, and from another site', async () => {
    const large = Buffer.concat([pdf(), Buffer.alloc(20 * 1024 * 1024)]);
    expect(await attach(large)).toMatchObject({
      status: 413,
      body: { code: 'TOO_LARGE', detail: expect.stringContaining('20 MB') },
    });
    expect(await attach(Buffer.alloc(0))).toMatchObject({ status: 400 });
    expect(await api.rest(office.unit, 'POST', place(), {})).toMatchObject({
      status: 400,
      body: { code: 'BAD_REQUEST' },
    });
    const crafted = await api.upload(
      office.unit,
      place(),
      { name: 'a.pdf', content: pdf() },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(crafted).toMatchObject({ status: 403, body: { code: 'CROSS_SITE' } });
    expect(await attach(pdf(), 'a\uFFFD.pdf')).toMatchObject({ status: 422, body: { code: 'INVALID' } });
    const named = (name: Buffer) => api.upload(office.unit, place(), { name, content: pdf() });
    expect(await named(Buffer.from('b3c9ff2e706466', 'hex'))).toMatchObject({ status: 422, body: { code: 'INVALID' } });
    expect(await named(inGb18030('关于批复.pdf'))).toMatchObject({ status: 201, body: { name: '关于批复.pdf' } });
    expect(await attach(pdf(), 'a\u202Efdp.pdf')).toMatchObject({ status: 201, body: { name: 'afdp.pdf' } });
    expect(await attach(pdf(), 'a.pdf', office.unit, place(project.id, 'report'))).toMatchObject({ status: 400 });
  });
});

describe('a file without a name', () => {
  it('gets a usual one, wherever it is sent', async () => {
    const part = 'content-disposition: form-data; name="file"\r\ncontent-type: application/octet-stream';
    const body = Buffer.concat([Buffer.from(`\r\n--own\r\n${part}\r\n\r\n`), pdf(), Buffer.from('\r\n--own--\r\n')]);
    const send = (url: string) =>
      api.upload(
        office.unit,
        url,
        { name: 'a', content: body },
        { 'content-type': 'multipart/form-data; boundary=own' },
      );
    expect(await send(place())).toMatchObject({ status: 201, body: { name: 'file.pdf' } });
    expect(await send('/api/targets/imports')).toMatchObject({ status: 422, body: { code: 'NOT_A_WORKBOOK' } });
  });
});

describe('what may be attached', () => {
  it('is told to everyone inside before there is anything to attach it to, and is what is held to later', async () => {
    const asked = (actor = office.unit) =>
      api.graphql<{ uploadPolicy: object }>(actor, '{ uploadPolicy { maxBytes types maxCount } }');
    const { uploadPolicy } = await asked();
    expect(uploadPolicy).toMatchObject({ maxBytes: 20 * 1024 * 1024, maxCount: 50 });
    expect(await folder()).toMatchObject({ maxBytes: 20 * 1024 * 1024 });
    expect((uploadPolicy as { types: string[] }).types).toEqual(
      ((await folder()) as unknown as { types: string[] }).types,
    );
    expect((await asked(office.finance)).uploadPolicy).toEqual(uploadPolicy);
  });
});

describe('who may', () => {
  it('only add and remove while the proposal may be changed, and everyone in scope reads', async () => {
    const own = await makers(api).project(office);
    const { body } = await attach(pdf(), '依据.pdf', office.unit, place(own.id));
    expect(await folder(office.unit, own.id)).toMatchObject({ refusal: null, items: [{ name: '依据.pdf' }] });
    expect(await attach(pdf(), '依据.pdf', office.finance, place(own.id))).toMatchObject({ status: 403 });
    await api.graphql(
      office.unit,
      `mutation ($id: ID!) { moveProject(id: $id, action: submit, version: 1) { ... on Project { id } } }`,
      { id: own.id },
    );
    expect(await attach(pdf(), '依据.pdf', office.unit, place(own.id))).toMatchObject({ status: 409 });
    expect((await remove(String(body['id']))).result).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect((await folder(office.audit, own.id)).items).toHaveLength(1);
  });

  it('answers not found to another department, for the file and for its place', async () => {
    const elsewhere = await makers(api).office();
    const { body } = await attach(pdf());
    expect(await api.download(elsewhere.unit, `/api/attachments/${String(body['id'])}`)).toMatchObject({ status: 404 });
    expect(await attach(pdf(), 'a.pdf', elsewhere.unit)).toMatchObject({ status: 404 });
    expect((await remove(String(body['id']), elsewhere.unit)).result).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('forgets content with the last file that had it, and keeps the event', async () => {
    const content = pdf();
    const [basis, other] = [
      await attach(content),
      await attach(content, 'b.pdf', office.unit, place(project.id, 'other')),
    ];
    const sha256 = String(basis.body['sha256']);
    const store = api.get(FileStore as never) as FileStore;
    await remove(String(basis.body['id']));
    expect((await api.download(office.unit, `/api/attachments/${String(other.body['id'])}`)).bytes).toEqual(content);
    await remove(String(other.body['id']));
    expect(await store.get(sha256)).toBeNull();
    const { rows } = await api.database.owner.query(
      `select action from event where data ->> 'sha256' = $1 order by seq`,
      [sha256],
    );
    expect(rows.map(({ action }) => String(action).split('.')[1])).toEqual(['add', 'add', 'remove', 'remove']);
  });

  it('is removed though its content stays behind for once', async () => {
    const { body } = await attach(pdf());
    const store = api.get(FileStore as never) as FileStore;
    const broken = jest.spyOn(store, 'delete').mockRejectedValue(new Error('the storage is away'));
    expect((await remove(String(body['id']))).result).toMatchObject({ id: body['id'] });
    broken.mockRestore();
    expect((await remove(String(body['id']))).result).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is removed once, though two ask for it at once', async () => {
    const { body } = await attach(pdf());
    const blocker = await api.database.owner.connect();
    await blocker.query('begin');
    await blocker.query('select from project where id = $1 for update', [project.id]);
    const both = [remove(String(body['id'])), remove(String(body['id']))];
    await new Promise((resolve) => setTimeout(resolve, 300));
    await blocker.query('commit');
    blocker.release();
    const codes = (await Promise.all(both)).map(({ result }) => (result as { code?: string }).code);
    expect(codes.sort()).toEqual(['NOT_FOUND', undefined]);
    const { rows } = await api.database.owner.query(
      `select action from event where data ->> 'sha256' = $1 and action = 'attachment.remove'`,
      [body['sha256']],
    );
    expect(rows).toHaveLength(1);
  });

  it('says that content is out of reach when the store lost it', async () => {
    const { body } = await attach(pdf());
    await (api.get(FileStore as never) as FileStore).delete(String(body['sha256']));
    expect(await api.download(office.unit, `/api/attachments/${String(body['id'])}`)).toMatchObject({
      status: 503,
      body: { code: 'UNAVAILABLE' },
    });
  });
});
