import { describe, expect, it } from '@jest/globals';
import { f1Layout, type F3Data, f3Layout, type FormGrid, layOut } from '@chengxiao/domain';
import { f1Data, f3Data, longF1Data } from '../../test/make-forms';
import { type PlacedText, placesOfPdf } from '../../test/pdf-text';
import { drawPdf } from './pdf';
import { typeset } from './typeset';

type Line = { readonly page: number; readonly y: number; readonly text: string };

/** Runs that stand beside each other in one column, from left to right, as lines. */
function linesIn(places: readonly PlacedText[], from: number, to: number): Line[] {
  const lines = new Map<string, Line>();
  for (const { page, text, x, y } of places) {
    if (x < from || x >= to) continue;
    const key = `${page} ${y.toFixed(1)}`;
    lines.set(key, { page, y, text: (lines.get(key)?.text ?? '') + text });
  }
  return [...lines.values()].sort((a, b) => a.page - b.page || a.y - b.y);
}

const draw = async (grid: FormGrid): Promise<PlacedText[]> => placesOfPdf(await drawPdf(typeset([grid])));
const words = (zh: string) => ({ zh, en: zh });
const middle = (lines: readonly Line[]): number => ((lines[0]?.y ?? NaN) + (lines.at(-1)?.y ?? NaN)) / 2;

/** A review with these points; columns begin at 34, 119 and 306 points. */
async function review(points: readonly (readonly [group: string, item: string])[]) {
  const data: F3Data = {
    ...f3Data('ticked'),
    points: points.map(([group, item]) => ({
      group: words(group),
      item: words(item),
      opinion: '',
      max: null,
      score: null,
      fit: 'fit' as const,
    })),
  };
  const places = await draw(layOut(f3Layout, data, 'zh'));
  const [groups, items] = [linesIn(places, 30, 115), linesIn(places, 115, 300)];
  return {
    groups: (sign: string) => groups.filter(({ text }) => text.includes(sign)),
    items: (sign: string) => items.filter(({ text }) => text.includes(sign)),
  };
}

describe('a cell that is merged over rows, in the PDF', () => {
  it('has its text in the middle of them, of two as of three, however tall each is', async () => {
    const { groups, items } = await review([
      ['甲', '子'],
      ['甲', '丑'],
      ['乙', '寅'],
      ['乙', '寅'.repeat(100)],
      ['丙', '卯'],
      ['丙', '卯'],
      ['丙', '卯'.repeat(60)],
    ]);
    const [first, second] = [items('子'), items('丑')];
    expect(groups('甲')).toHaveLength(1);
    expect(groups('甲')[0]?.y).toBeCloseTo(middle([...first, ...second]), 1);
    expect(items('寅').length).toBeGreaterThan(4);
    expect(groups('乙')[0]?.y).toBeCloseTo(middle(items('寅')), 1);
    expect(groups('丙')[0]?.y).toBeCloseTo(middle(items('卯')), 1);
  });

  it('makes its rows taller, each as much, where they have less room than its text', async () => {
    const { groups, items } = await review([
      ['甲'.repeat(50), '子'],
      ['甲'.repeat(50), '子'],
      ['乙', '丑'],
    ]);
    const [text, rows] = [groups('甲'), items('子')];
    expect(text.length).toBeGreaterThan(5);
    expect(middle(text)).toBeCloseTo(middle(rows), 1);
    expect(rows[0]?.y).toBeGreaterThan(text[0]?.y ?? NaN);
    expect(items('丑')[0]?.y).toBeGreaterThan((text.at(-1)?.y ?? NaN) + 9);
  });

  it('leaves the height of its rows as it is where they have room', async () => {
    const places = await draw(layOut(f1Layout, f1Data(), 'zh'));
    const y = (text: string): number => linesIn(places, 34, 180).find((line) => line.text.includes(text))?.y ?? NaN;
    const gap = y('其中：财政拨款') - y('实施期资金总额');
    expect(gap).toBeLessThan(20);
    expect(y('其他资金') - y('其中：财政拨款')).toBeCloseTo(gap, 1);
  });

  it('stands again on every page that it reaches, beside a long text as well, in the middle of what stands there', async () => {
    const places = await draw(layOut(f1Layout, longF1Data(), 'zh'));
    const goals = linesIn(places, 105, 800).filter(({ text }) => text.startsWith('一、完成项目前期'));
    const headings = linesIn(places, 30, 100).filter(({ text }) => text === '中期目标');
    expect(headings.map(({ page }) => page)).toEqual([...new Set(goals.map(({ page }) => page))]);
    for (const { page, y } of headings.slice(1, -1)) {
      const lines = goals.filter((line) => line.page === page);
      expect(Math.abs(y - middle(lines))).toBeLessThan(20);
    }
  });
});
