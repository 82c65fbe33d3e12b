import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type F1Data, f1Layout, f1Reading, layOut, type LooseF1, mergeThreeWay } from '@chengxiao/domain';
import { writeXlsx } from 'hucre/xlsx';
import { anyForm } from '../../test/any-form';
import { f1Data } from '../../test/make-forms';
import { readWorkbook, workbookOf } from '../documents';
import { formContentOf } from '../forms';
import { readSheets, targetBaseOf, targetSheets, projectAndYearOf } from './target-sheets';

const loose = (data: F1Data): LooseF1 => formContentOf(data) as unknown as LooseF1;

/** What comes back of forms that went out and were not touched. */
async function roundTrip(forms: readonly F1Data[], language: 'zh' | 'en') {
  const bytes = await workbookOf(
    forms.map((data, index) => ({
      grid: layOut(f1Layout, data, language, { blank: 3 }),
      name: data.projectName,
      origin: {
        id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        version: 1,
        content: formContentOf(data),
      },
    })),
  );
  const groups = targetSheets(await readWorkbook(Buffer.from(bytes)));
  return groups.map((group, index) => {
    const data = forms[index] as F1Data;
    const base = targetBaseOf(group.origin);
    if (!base) throw new Error('the base is lost');
    const merged = mergeThreeWay({
      base,
      theirs: loose(data),
      read: readSheets(data, group),
      reading: f1Reading(data.pack),
      newId: () => 'new',
    });
    return { base, ...merged };
  });
}

describe('export, then import', () => {
  it('is identity for any form: Chinese, emoji, formula signs, long text, decimals, empty cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyForm, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('zh' as const, 'en' as const),
        async (forms, language) => {
          const back = await roundTrip(forms, language);
          expect(back).toHaveLength(forms.length);
          back.forEach(({ base, content, changes, conflicts, wrong }, index) => {
            const data = forms[index] as F1Data;
            expect({ changes, conflicts, wrong }).toEqual({ changes: [], conflicts: [], wrong: [] });
            expect(content).toEqual(loose(data));
            expect(base).toEqual(loose(data));
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps what a row says besides, and the base although it says so', async () => {
    const more = { source: '统计年鉴', libraryVersion: 3 };
    const data = f1Data();
    const wider = { ...data, indicators: data.indicators.map((row) => ({ ...row, ...more })) };
    const [back] = await roundTrip([wider], 'zh');
    expect(back?.base.indicators[0]).toMatchObject(more);
    expect(back?.content).toEqual(loose(wider));
  });
});

describe('a plan that lost its marker', () => {
  it.each([
    ['zh', '农村公路养护（一期）'],
    ['en', '农村公路养护(一期) phase (2)'],
    ['zh', '农村公路养护'],
  ] as const)('in %s is known by the whole name of its project: %s', (language, projectName) => {
    const [, plan] = layOut(f1Layout, { ...f1Data(), projectName, year: 2027 }, language).parts;
    const rows = [[plan?.title ?? ''], [plan?.subtitle ?? '']];
    expect(projectAndYearOf({ rows, continued: new Set() })).toBe(`${projectName}/2027`);
  });
});

describe('a figure that a spreadsheet shows as a percentage', () => {
  it('is read as it is shown: 95% is not 0.95, and a sign behind a figure is seen too', async () => {
    const cell = (value: number, numFmt: string) => ({ value, type: 'number' as const, style: { numFmt } });
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [[0.95, 95, 0.07, 0.5]],
          cells: new Map([
            ['0,0', cell(0.95, '0%')],
            ['0,1', cell(95, 'General"%"')],
            ['0,2', cell(0.07, '0.00%')],
            ['0,3', cell(0.5, '0.00')],
          ]),
        },
      ],
    });
    const { sheets } = await readWorkbook(Buffer.from(bytes));
    expect(sheets[0]?.filled.rows[0]).toEqual(['95%', '95%', '7.00%', '0.50']);
  });
});
