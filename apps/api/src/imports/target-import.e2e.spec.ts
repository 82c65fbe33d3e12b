import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';
import { startApi, type TestApi } from '../../test/api';
import { editWorkbook, imports, typeInto } from '../../test/ask-imports';
import { makers, type Office } from '../../test/make';
import { target, targetInput } from '../../test/make-targets';
import { indicatorsOf, targetById, TargetsService } from '../targets';
import { Db } from '../kit/data/db';

let api: TestApi;
let office: Office;
let ask: ReturnType<typeof imports>;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  ask = imports(api);
});
afterAll(() => api.close());

const exported = async (id: string, actor: Actor = office.unit) =>
  (await api.download(actor, `/api/targets/${id}/form.xlsx?language=zh`)).bytes;
const stored = (id: string) =>
  api.get(Db).as(office.unit, async (tx) => ({ target: await targetById(tx, id), rows: await indicatorsOf(tx, [id]) }));
const names = async (id: string) => (await stored(id)).rows.map(({ name }) => name);
/** A draft and its workbook, changed by its owner. */
async function filledIn(edit: (sheets: Sheet[]) => void) {
  const { target: made } = await target(api, office, 'draft');
  return { made, file: await editWorkbook(await exported(made.id), edit) };
}
const retyped =
  (text: string, value: string | number | null, beside = 0) =>
  ([form]: Sheet[]) =>
    typeInto(form, text, value, beside);

describe('a form that was filled in outside', () => {
  it('stands in a file once: a second copy is refused by the names of both sheets, a hidden one is passed over', async () => {
    const copy = (hidden: boolean) => (sheets: Sheet[]) => {
      retyped('养护里程', '农村公路养护里程')(sheets);
      const [form] = sheets;
      if (form) sheets.push({ ...form, name: '备份', hidden });
    };
    const twice = await filledIn(copy(false));
    const refused = await ask.checked(office.unit, 'targets', twice.file);
    const [wrong] = await ask.rows(office.unit, refused.id);
    expect([wrong?.outcome, wrong?.findings.map(({ message }) => message)]).toEqual([
      'wrong',
      [expect.stringMatching(/twice, on the sheets “.+” and “备份”/)],
    ]);
    const once = await filledIn(copy(true));
    const checked = await ask.checked(office.unit, 'targets', once.file);
    expect(
      (await ask.rows(office.unit, checked.id)).map(({ outcome, findings }) => [outcome, findings[0]?.message]),
    ).toEqual([
      ['ready', expect.anything()],
      ['remark', 'Hidden sheets were not read: 备份'],
    ]);
  });

  it('is checked first, then applied, and taken back as a whole', async () => {
    const { made, file } = await filledIn(retyped('养护里程', '农村公路养护里程'));
    const checked = await ask.checked(office.unit, 'targets', file);
    expect(checked).toMatchObject({ years: [2026], total: 1, ready: 1, counts: [{ outcome: 'ready', count: 1 }] });
    expect(checked.allowedActions).toEqual(['apply', 'recheck', 'discard']);
    const [row] = await ask.rows(office.unit, checked.id);
    expect(row).toMatchObject({ outcome: 'ready', subjectId: made.id });
    expect(row?.changes).toMatchObject([
      { cell: 'C12', label: 'Level 3', before: '养护里程', after: '农村公路养护里程' },
    ]);
    expect(await names(made.id)).toContain('养护里程');

    const applying = await ask.move(office.unit, checked, 'apply');
    expect(applying.state).toBe('applying');
    await ask.work(checked.id);
    const applied = await ask.one(office.unit, checked.id);
    expect(applied).toMatchObject({ state: 'applied', ready: 1, allowedActions: ['revoke'] });
    expect(await names(made.id)).toContain('农村公路养护里程');

    const revoked = await ask.move(office.unit, applied, 'revoke');
    expect(revoked).toMatchObject({ state: 'revoked', counts: [{ outcome: 'revoked', count: 1 }] });
    expect(await names(made.id)).toEqual(['养护里程', ...(await names(made.id)).slice(1)]);
  });

  it('changes nothing when the same file comes again', async () => {
    const { made, file } = await filledIn(retyped('养护里程', '里程'));
    const checked = await ask.checked(office.unit, 'targets', file);
    await ask.move(office.unit, checked, 'apply');
    await ask.work(checked.id);
    const { target: after } = await stored(made.id);
    const earlier = { id: checked.id, earlier: true, state: 'applied', ready: 1, askedByName: office.unit.name };
    expect((await ask.send(office.unit, 'targets', file)).body).toMatchObject(earlier);
    // The same content in other bytes is another file and changes nothing either.
    const again = await ask.checked(
      office.unit,
      'targets',
      await editWorkbook(file, retyped('项目支出绩效目标申报表', '单位自拟标题')),
    );
    expect(again).toMatchObject({ state: 'checked', ready: 0, counts: [{ outcome: 'unchanged', count: 1 }] });
    expect(await ask.move(office.unit, again, 'apply')).toMatchObject({
      code: 'NOT_READY',
      detail: 'There is nothing to take over',
    });
    expect((await stored(made.id)).target.version).toBe(after.version);
  });

  it('takes a figure as its cell shows it, and says what the cell keeps', async () => {
    const { file } = await filledIn(([form]) => {
      typeInto(form, '养护里程', 38.766462, 3);
      const row = form?.rows.findIndex((cells) => cells.includes('养护里程')) ?? -1;
      form?.cells?.set(`${row},5`, { value: 38.766462, type: 'number', style: { numFmt: '0.00' } });
    });
    const checked = await ask.checked(office.unit, 'targets', file);
    const [row] = await ask.rows(office.unit, checked.id, ['ready']);
    expect(row?.changes.map(({ cell, after }) => [cell, after])).toEqual([['F12', '38.77']]);
    expect(row?.findings.filter(({ message }) => message.startsWith('Understood'))).toEqual([
      expect.objectContaining({
        cell: 'F12',
        blocking: false,
        message: 'Understood as the 38.77 that is shown; the cell keeps 38.766462',
      }),
    ]);
  });

  it('says what is wrong at its cell, and gives back only the wrong forms with their reasons', async () => {
    const other = await makers(api).office();
    const [first, second] = [await target(api, other, 'draft'), await target(api, other, 'draft')];
    const { bytes } = await api.download(other.unit, '/api/targets/forms.xlsx?language=zh');
    const file = await editWorkbook(bytes, ([form]) => {
      typeInto(form, '公里', 'x'.repeat(21));
      typeInto(form, '正向', '很正');
    });
    const checked = await ask.checked(other.unit, 'targets', file);
    expect(checked.counts).toEqual([
      { outcome: 'unchanged', count: 1 },
      { outcome: 'wrong', count: 1 },
    ]);
    const [row] = await ask.rows(other.unit, checked.id, ['wrong']);
    expect([first.target.id, second.target.id]).toContain(row?.subjectId);
    expect(row?.findings.map(({ cell, path, message, blocking }) => [cell, path, message, blocking])).toEqual([
      ['D12', 'indicators.0.nature', 'Must be one of: positive, reverse, qualitative', true],
      ['G12', 'indicators.0.unit', 'At most 20 characters', true],
    ]);
    const back = await api.download(other.unit, `/api/imports/${checked.id}/wrong.xlsx?language=zh`);
    const { sheets } = await readXlsx(back.bytes, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([row?.findings[0]?.sheet, '_chengxiao']);
    expect(sheets[0]?.cells?.get('11,3')?.comment?.text).toBe('应为以下之一：正向、反向、定性');
    // Mended, it comes in.
    const mended = await editWorkbook(back.bytes, ([form]) => {
      typeInto(form, 'x'.repeat(21), '公里');
      typeInto(form, '很正', '反向');
    });
    const second2 = await ask.checked(other.unit, 'targets', mended);
    expect(second2.counts).toEqual([{ outcome: 'ready', count: 1 }]);
  });

  it('takes what only one side changed, and asks where both did', async () => {
    const { made, file } = await filledIn((sheets) => {
      typeInto(sheets[0], '养护里程', '文件改的');
      typeInto(sheets[0], '公里', '千米');
    });
    const { rows } = await stored(made.id);
    const indicators = rows.map(
      ({ id, level1, level2, name, nature, direction, value, standard, unit, weight, basis, note, period }, index) => ({
        id,
        level1,
        level2,
        nature,
        direction,
        value,
        standard,
        unit,
        weight,
        basis,
        note,
        period,
        name: index === 0 ? '页面改的' : name,
      }),
    );
    const input = targetInput({ indicators, annualGoal: '页面改的目标' });
    await api.get(TargetsService).edit(office.unit, made.id, made.version, input);
    const checked = await ask.checked(office.unit, 'targets', file);
    const [row] = await ask.rows(office.unit, checked.id);
    expect(row?.conflicts).toMatchObject([
      { label: 'Level 3', base: '养护里程', mine: '文件改的', theirs: '页面改的' },
    ]);
    const undecided = await ask.move(office.unit, checked, 'apply');
    expect(undecided).toMatchObject({ code: 'INVALID', fields: [{ path: 'rows.1.conflicts.0' }] });
    await ask.move(office.unit, checked, 'apply', [{ rowId: row?.id, conflict: 0, take: 'mine' }]);
    await ask.work(checked.id);
    const after = await stored(made.id);
    expect(after.rows[0]).toMatchObject({ name: '文件改的', unit: '千米' });
    expect(after.target.annualGoal).toBe('页面改的目标');
  });

  it('writes nothing when something changed between check and application, and checks again', async () => {
    const other = await makers(api).office();
    const [one, two] = [await target(api, other, 'draft'), await target(api, other, 'draft')];
    const { bytes } = await api.download(other.unit, '/api/targets/forms.xlsx?language=zh');
    const file = await editWorkbook(bytes, (sheets) =>
      [sheets[0], sheets[2]].forEach((form) => typeInto(form, '养护里程', '改了')),
    );
    const checked = await ask.checked(other.unit, 'targets', file);
    expect(checked.ready).toBe(2);
    await ask.move(other.unit, checked, 'apply');
    const touched = [one, two].sort((a, b) => (a.project.name < b.project.name ? -1 : 1))[1]?.target;
    await api.get(TargetsService).edit(other.unit, touched?.id ?? '', 1, targetInput({ annualGoal: '别人改的' }));
    await ask.work(checked.id);
    expect(await ask.one(other.unit, checked.id)).toMatchObject({ state: 'checking' });
    for (const { target: made } of [one, two])
      expect((await stored2(other, made.id)).rows.map(({ name }) => name)).toContain('养护里程');
    await ask.work(checked.id);
    expect(await ask.one(other.unit, checked.id)).toMatchObject({ state: 'checked' });
  });

  it('keeps what somebody worked on since when it is taken back, and says so', async () => {
    const { made, file } = await filledIn(retyped('养护里程', '导入的'));
    const checked = await ask.checked(office.unit, 'targets', file);
    await ask.move(office.unit, checked, 'apply');
    await ask.work(checked.id);
    const { target: applied } = await stored(made.id);
    await api.get(TargetsService).edit(office.unit, made.id, applied.version, targetInput({ annualGoal: '后来改的' }));
    const revoked = await ask.move(office.unit, await ask.one(office.unit, checked.id), 'revoke');
    expect(revoked.counts).toEqual([{ outcome: 'kept', count: 1 }]);
    const [row] = await ask.rows(office.unit, checked.id);
    expect(row?.findings.at(-1)?.message).toBe('Changed since the import: not taken back');
    expect((await stored(made.id)).target.annualGoal).toBe('后来改的');
  });

  it('is known by its project code where it lost its marker', async () => {
    const { made, file } = await filledIn(retyped('养护里程', '无标记'));
    const { sheets } = await readXlsx(file, { readStyles: true });
    const bare = await writeXlsx({
      sheets: sheets
        .slice(0, 2)
        .map(({ name, rows, merges = [] }, index) => ({ name: `${index}${name.slice(0, 20)}`, rows, merges })),
    });
    const checked = await ask.checked(office.unit, 'targets', bare);
    const rows = await ask.rows(office.unit, checked.id);
    expect(rows).toMatchObject([{ subjectId: made.id, outcome: 'ready' }]);
  });

  it('does not reach a target that is submitted, unknown, or of others', async () => {
    const { target: submitted } = await target(api, office, 'submitted');
    const file = await editWorkbook(await exported(submitted.id), retyped('养护里程', '改'));
    const [row] = await ask.rows(office.unit, (await ask.checked(office.unit, 'targets', file)).id);
    expect(row?.findings.map(({ message }) => message)).toEqual([
      'This target is submitted or approved; it can be imported after it is returned',
    ]);
    const stranger = await makers(api).office('150100');
    const [unknown] = await ask.rows(stranger.unit, (await ask.checked(stranger.unit, 'targets', file)).id);
    expect(unknown).toMatchObject({ outcome: 'wrong', subjectId: null });
  });

  it('is decided by the organisation that brought it', async () => {
    const { file } = await filledIn(retyped('养护里程', '本单位的'));
    const checked = await ask.checked(office.unit, 'targets', file);
    expect(await ask.move(office.department, checked, 'apply')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect((await ask.one(office.department, checked.id)).allowedActions).toEqual([]);
    expect((await ask.send(office.finance, 'targets', file)).status).toBe(403);
    const stranger = await makers(api).office('150100');
    await expect(ask.one(stranger.unit, checked.id)).rejects.toThrow(/NOT_FOUND/);
    expect(await ask.move(stranger.unit, checked, 'discard')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused in words of its own when it is no form, no workbook or no file', async () => {
    const list = await writeXlsx({ sheets: [{ name: '甲', rows: [['别的表']] }] });
    expect(await ask.send(office.unit, 'targets', list)).toMatchObject({ status: 422, body: { code: 'WRONG_SHEET' } });
    expect(await ask.send(office.unit, 'targets', Buffer.from('%PDF-1.7'))).toMatchObject({
      status: 422,
      body: { code: 'NOT_A_WORKBOOK' },
    });
    expect(await ask.send(office.unit, 'targets', Buffer.alloc(11 * 1024 * 1024))).toMatchObject({
      status: 413,
      body: { code: 'TOO_LARGE' },
    });
    expect(await api.rest(office.unit, 'POST', '/api/targets/imports', {})).toMatchObject({ status: 400 });
    const foreign = await api.upload(
      office.unit,
      '/api/targets/imports',
      { name: 'a.xlsx', content: Buffer.from(list) },
      { 'x-requested-with': '' },
    );
    expect([400, 403, 422]).toContain(foreign.status);
  });

  it('reads a list of imports by as many statements as one takes', async () => {
    const other = await makers(api).office();
    const { target: made } = await target(api, other, 'draft');
    const bytes = await exported(made.id, other.unit);
    await ask.checked(other.unit, 'targets', await editWorkbook(bytes, retyped('养护里程', '一')));
    const one = await api.statements(() => ask.list(other.unit));
    await ask.checked(other.unit, 'targets', await editWorkbook(bytes, retyped('养护里程', '二')));
    let found = 0;
    const two = await api.statements(async () => (found = (await ask.list(other.unit)).totalCount));
    expect([found, two.length]).toEqual([2, one.length]);
  });
});

const stored2 = (of: Office, id: string) =>
  api.get(Db).as(of.unit, async (tx) => ({ rows: await indicatorsOf(tx, [id]) }));
