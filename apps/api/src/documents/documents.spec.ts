import { describe, expect, it } from '@jest/globals';
import { cellsOf, type F1Data, f1Layout, f2Layout, f3Layout, f8Layout, type FormGrid, layOut } from '@chengxiao/domain';
import { type Cell, readXlsx } from 'hucre/xlsx';
import { f1Data, f2Data, f3Data, f8Data, longF1Data } from '../../test/make-forms';
import { pageSizes, textOfPdf } from '../../test/pdf-text';
import { readOrigins } from './origin';
import { drawPdf } from './pdf';
import { typeset } from './typeset';
import { cellOf } from './cell-facts';
import { uniqueNames } from './sheet-names';
import { workbookOf } from './workbook';

const origin = {
  id: '00000000-0000-4000-8000-000000000001',
  version: 3,
  content: { annualGoal: '目标'.repeat(20_000) },
};
const read = async (grid: FormGrid) =>
  readXlsx(await workbookOf([{ grid, name: '甲/乙:项目', origin }]), { readStyles: true });
const squeezed = (text: string): string => text.replace(/\s/g, '');

describe('a form as PDF', () => {
  it.each([
    ['F1', () => layOut(f1Layout, f1Data(), 'zh'), '841.89 595.28'],
    ['F1 in English', () => layOut(f1Layout, f1Data(), 'en'), '841.89 595.28'],
    ['F2', () => layOut(f2Layout, f2Data(), 'zh'), '595.28 841.89'],
    ['F3 scored', () => layOut(f3Layout, f3Data('scored'), 'zh'), '595.28 841.89'],
    ['F3 ticked', () => layOut(f3Layout, f3Data('ticked'), 'zh'), '595.28 841.89'],
    ['F8', () => layOut(f8Layout, f8Data(), 'zh'), '595.28 841.89'],
  ])('shows every text of %s on A4', async (_, grid, size) => {
    const bytes = await drawPdf(typeset([grid()]));
    expect(new Set(pageSizes(bytes))).toEqual(new Set([size]));
    const shown = textOfPdf(bytes).join('');
    expect(cellsOf(grid()).filter(({ text }) => !shown.includes(squeezed(text)))).toEqual([]);
  });

  it('breaks a long form between its rows, says its header again on each page and cuts nothing', async () => {
    const data = longF1Data();
    const pages = textOfPdf(await drawPdf(typeset([layOut(f1Layout, data, 'zh')])));
    pages.forEach((text, index) => expect(text).toContain(`第${index + 1}页共${pages.length}页`));
    const listing = pages.filter((text) => text.includes('项指标：'));
    expect(listing.length).toBeGreaterThan(8);
    for (const text of listing) {
      expect(text).toMatch(/一级指标二级指标三级指标指标性质/);
      // The merged names stand again on every page they reach.
      expect(text).toMatch(/产出指标|效益指标|满意度指标/);
    }
    const whole = pages.map((text) => text.replace(/第\d+页共\d+页$/, '')).join('');
    const signs = (text: string) => [...text].filter((sign) => '。；：'.includes(sign)).length;
    expect(signs(whole)).toBeGreaterThanOrEqual(signs(data.annualGoal + data.midtermGoal));
    for (const { name } of data.indicators) expect(whole).toContain(squeezed(name));
  });

  it('strikes out what was and underlines what is where a cell changed', async () => {
    const grid = layOut(f3Layout, f3Data('ticked'), 'zh');
    const change = { kind: 'changed', before: '原来的意见' } as const;
    const marked = {
      ...grid,
      parts: grid.parts.map((part) => ({
        ...part,
        sections: part.sections.map((section) => ({
          ...section,
          rows: section.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => (cell.text.startsWith('目标明确') ? { ...cell, change } : cell)),
          })),
        })),
      })),
    };
    expect(textOfPdf(await drawPdf(typeset([marked]))).join('')).toContain('原来的意见目标明确');
  });
});

describe('a value of a workbook', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [0.07 * 100, '7'],
    [46.2, '46.2'],
    [-1e-6, '-0.000001'],
    [123_456_789_012_345, '123456789012345'],
    [new Date('2026-03-01T00:00:00Z'), '2026-03-01'],
    [null, ''],
  ])('%p is %s, as its reader sees it', (value, text) => expect(cellOf(value, undefined).text).toBe(text));
});

describe('a form as a workbook', () => {
  const styled = (cell: Cell | undefined) => cell?.style;

  it('keeps widths, merges, lines, type, formats and the print set-up', async () => {
    const grid = layOut(f1Layout, f1Data(), 'zh');
    const { sheets } = await read(grid);
    expect(sheets.map(({ name }) => name)).toEqual(['甲 乙 项目', '预算绩效计划-甲 乙 项目', '_chengxiao']);
    const [form] = sheets;
    expect(form?.rows[0]?.[0]).toBe('项目支出绩效目标申报表');
    expect(form?.merges).toContainEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: 10 });
    expect(form?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(form?.pageSetup?.printTitlesRow).toBe('$11:$12');
    expect(form?.rows[10]?.[0]).toBe('年度绩效指标');
    expect(form?.headerFooter?.oddFooter).toBe('&C第 &P 页　共 &N 页');
    expect(form?.columns?.[11]?.hidden).toBe(true);
    // A format with a point shows it behind a whole number too: 180.
    const figures = [...(form?.cells?.values() ?? [])].filter(
      ({ type, value }) => type === 'number' && Number.isInteger(value),
    );
    const pointed = figures.filter(({ style }) => /^0\.#/.test(style?.numFmt ?? ''));
    expect([figures.length > 0, pointed]).toEqual([true, []]);
    expect(styled(form?.cells?.get('5,2'))).toMatchObject({
      numFmt: '#,##0.00####',
      border: { top: { style: 'thin' }, left: { style: 'thin' } },
      alignment: { wrapText: true },
    });
    expect(styled(form?.cells?.get('0,0'))?.font).toMatchObject({ name: '宋体', size: 16, bold: true });
    expect(form?.rows[5]?.[2]).toBe(6245.000055);
  });

  it('never lets what was typed run as a formula, and gives every text back as it was', async () => {
    const texts = ['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '_x000D_', '😀', '0012', '1e5', 'TRUE', "'x", '<&>"'];
    const steps = f1Data().planSteps.slice(0, 1);
    const data: F1Data = f1Data({
      indicators: [],
      planSteps: texts.flatMap((name, index) =>
        steps.map((step) => ({ ...step, id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`, name })),
      ),
    });
    const [, plan] = (await read(layOut(f1Layout, data, 'zh'))).sheets;
    expect(plan?.rows.slice(3, 3 + texts.length).map((row) => row[0])).toEqual(texts);
    expect([...(plan?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(styled(plan?.cells?.get('3,0'))?.numFmt).toBe('@');
  });

  it('writes a figure as text where a spreadsheet would round it', async () => {
    const [step] = f1Data().planSteps;
    const data = f1Data({ planSteps: step ? [{ ...step, funds: '9999999999999999.99' }] : [] });
    const [, plan] = (await read(layOut(f1Layout, data, 'zh'))).sheets;
    expect(plan?.rows[3]?.[2]).toBe('999999999999.999999');
  });

  it('knows from what it was made, and says nothing of what was tampered with', async () => {
    const hidden = (await read(layOut(f1Layout, f1Data(), 'zh'))).sheets[2];
    expect(hidden?.veryHidden).toBe(true);
    expect(readOrigins(hidden?.rows ?? [])).toEqual([
      { sheet: '甲 乙 项目', form: 'F1', layoutVersion: 1, part: 'target', origin },
      { sheet: '预算绩效计划-甲 乙 项目', form: 'F1', layoutVersion: 1, part: 'plan', origin },
    ]);
    const tampered = (hidden?.rows ?? []).map((row) => (row[0] === 'object' ? [...row.slice(0, 4), 'AAAA'] : row));
    expect(readOrigins(tampered)).toEqual([]);
  });

  it('gives a row that is taller than a spreadsheet allows several rows, merged', async () => {
    const data = f1Data({ annualGoal: '一行\n'.repeat(100).trim() });
    const [form] = (await read(layOut(f1Layout, data, 'zh'))).sheets;
    const goal = form?.merges?.find(({ startRow, startCol }) => startRow === 8 && startCol === 1);
    expect(goal?.endRow).toBeGreaterThan(15);
    expect(form?.rows[8]?.[1]).toBe(data.annualGoal);
    expect(Math.max(...[...(form?.rowDefs?.values() ?? [])].map(({ height = 0 }) => height))).toBeLessThanOrEqual(409);
  });

  it('names sheets as spreadsheets take them, each once', () => {
    const long = '农村牧区公路养护工程农村牧区公路养护工程农村牧区公路养护工程';
    expect(uniqueNames([long, long, 'a/b', 'A:B', '', '_x000D_', '😀'.repeat(20)])).toEqual([
      '农村牧区公路养护工程农村牧区公路养护工程农村牧区公路养护工程',
      '农村牧区公路养护工程农村牧区公路养护工程农村牧区公路养护工 2',
      'a b',
      'A B 2',
      'Sheet',
      'x000D_',
      '😀'.repeat(15),
    ]);
  });
});
