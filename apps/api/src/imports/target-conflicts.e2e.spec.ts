import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { editWorkbook, imports, typeInto } from '../../test/ask-imports';
import { makers, type Office } from '../../test/make';
import { target, targetInput } from '../../test/make-targets';
import { Db } from '../kit/data/db';
import { indicatorsOf, TargetsService } from '../targets';

let api: TestApi;
let office: Office;
let ask: ReturnType<typeof imports>;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  ask = imports(api);
});
afterAll(() => api.close());

/** The rows of a target as a page sends them. */
const rowsOf = async (id: string) =>
  (await api.get(Db).as(office.unit, (tx) => indicatorsOf(tx, [id]))).map(
    ({ id, level1, level2, name, nature, direction, value, standard, unit, weight, basis, note, period }) => ({
      id,
      level1,
      level2,
      name,
      nature,
      direction,
      value,
      standard,
      unit,
      weight,
      basis,
      note,
      period,
    }),
  );

describe('what a file and somebody else changed differently', () => {
  it.each([
    {
      what: 'renamed',
      change: { name: '页面改的' },
      cell: '养护里程',
      typed: '长'.repeat(121),
      message: /At most 120 characters/,
    },
    { what: 'took out', change: null, cell: '正向', typed: '很正', message: /Must be one of: / },
  ])('is offered only as a page would take it, where somebody $what the row', async (each) => {
    const { target: made } = await target(api, office, 'draft');
    const { bytes } = await api.download(office.unit, `/api/targets/${made.id}/form.xlsx?language=zh`);
    const file = await editWorkbook(bytes, ([form]) => typeInto(form, each.cell, each.typed));
    const [first, ...others] = await rowsOf(made.id);
    const indicators = [...(first && each.change ? [{ ...first, ...each.change }] : []), ...others];
    await api.get(TargetsService).edit(office.unit, made.id, made.version, targetInput({ indicators }));
    const checked = await ask.checked(office.unit, 'targets', file);
    const [row] = await ask.rows(office.unit, checked.id);
    expect(row).toMatchObject({ outcome: 'wrong', findings: [{ blocking: true }] });
    expect(row?.findings[0]?.message).toMatch(each.message);
    expect(row?.findings[0]?.cell).toMatch(/^[A-Z]12$/);
  });
});
