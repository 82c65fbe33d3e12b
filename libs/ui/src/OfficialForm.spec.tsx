import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type F3Data, f3Layout, type FormGrid, layOut } from '@chengxiao/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { OfficialForm } from './OfficialForm';
import { printForms } from './use-printed';

const data: F3Data = {
  project: '公路养护',
  orgName: '养护中心',
  year: 2026,
  mode: 'ticked',
  total: null,
  grade: { zh: '通过', en: 'passed' },
  points: [1, 2].map((no) => ({
    group: { zh: '完整性', en: 'completeness' },
    item: { zh: `要点${no}`, en: `point ${no}` },
    max: null,
    score: null,
    fit: 'fit' as const,
    opinion: '',
  })),
  opinion: '同意',
  reviewer: '包晓',
  date: '2025-11-20',
  step: { zh: '财政审核', en: 'Finance' },
};
const grid = layOut(f3Layout, data, 'zh');
afterEach(cleanup);

/** The same form with one cell that differs from an earlier version. */
const changed = (kind: 'added' | 'removed' | 'changed', before: string): FormGrid => ({
  ...grid,
  parts: grid.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.text === '同意' ? { ...cell, change: { kind, before } } : cell)),
      })),
    })),
  })),
});

describe('an official form on screen', () => {
  it('is tables with captions whose cells know their headings', () => {
    render(<OfficialForm grid={grid} />);
    const region = screen.getByRole('region', { name: '绩效目标审核表' });
    expect(within(region).getByRole('table', { name: /绩效目标审核表\s*（2026 年度）/ })).toBeTruthy();
    expect(within(region).getByRole('columnheader', { name: '审核要点' }).getAttribute('scope')).toBe('col');
    expect(within(region).getByRole('rowheader', { name: '项目名称' })).toBeTruthy();
    expect(within(region).getByRole('cell', { name: '完整性' }).getAttribute('rowspan')).toBe('2');
  });

  it.each([
    ['changed', '不同意', '修改不同意同意'],
    ['added', '', '新增同意'],
    ['removed', '同意', '删除同意'],
  ] as const)('says in words that a cell was %s', (kind, before, words) => {
    render(<OfficialForm grid={changed(kind, before)} />);
    expect(document.querySelector(`td.cx-paper-${kind}`)?.textContent).toBe(words);
  });

  it('prints alone where that is asked for, on its paper, and leaves no trace behind', () => {
    const view = render(<OfficialForm grid={grid} />);
    const copy = () => document.querySelector('body > .cx-print');
    const print = jest.fn(() => {
      window.dispatchEvent(new Event('beforeprint'));
      expect(copy()?.textContent).toContain('A4 portrait');
      expect(copy()?.querySelectorAll('thead').length).toBe(1);
      expect(document.documentElement.className).toContain('cx-printing');
    });
    window.print = print;
    printForms();
    expect(print).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('afterprint'));
    expect(copy()).toBeNull();
    // The page as a whole, by the command of the browser.
    window.dispatchEvent(new Event('beforeprint'));
    expect(copy()).toBeNull();
    window.dispatchEvent(new Event('afterprint'));
    printForms();
    view.unmount();
    expect(document.documentElement.className).not.toContain('cx-printing');
  });

  it('runs from top to bottom where all of a cell is Mongolian', () => {
    const mongolian = 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ';
    render(<OfficialForm grid={layOut(f3Layout, { ...data, orgName: mongolian, project: `旗 ${mongolian}` }, 'zh')} />);
    expect([...document.querySelectorAll('.cx-upright')].map(({ textContent }) => textContent)).toEqual([mongolian]);
  });
});
