import { afterEach, describe, expect, it } from '@jest/globals';
import { type F3Data, f3Layout, type FormGrid, layOut } from '@chengxiao/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { OfficialForm } from './OfficialForm';

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
    fit: true,
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

  it('prints alone, on its paper, and leaves no trace behind', () => {
    const view = render(<OfficialForm grid={grid} />);
    window.dispatchEvent(new Event('beforeprint'));
    const copy = document.querySelector('body > .cx-print');
    expect(copy?.textContent).toContain('A4 portrait');
    expect(copy?.querySelectorAll('thead').length).toBe(1);
    expect(document.documentElement.className).toContain('cx-printing');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.cx-print')).toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    view.unmount();
    expect(document.documentElement.className).not.toContain('cx-printing');
  });
});
