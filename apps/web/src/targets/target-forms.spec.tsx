import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { f3Layout, type FormGrid, layOut } from '@chengxiao/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { chooseIn } from '../../test/choose-in';
import { show } from '../../test/show';
import { target } from './target.fixture';
import { TargetForms } from './TargetForms';
import type { ShownTarget } from './targets.graphql';

const grid = layOut(
  f3Layout,
  {
    project: '公路养护',
    orgName: '养护中心',
    year: 2026,
    mode: 'ticked',
    points: [],
    total: null,
    grade: null,
    opinion: '',
    reviewer: '',
    date: '2025-11-20',
    step: { zh: '财政审核', en: 'Finance' },
  },
  'zh',
);
const real = globalThis.fetch;
const asked: string[] = [];
let answers: (() => Response)[] = [];
beforeEach(() => {
  asked.length = 0;
  globalThis.fetch = ((path: string) => {
    asked.push(path);
    return Promise.resolve((answers.shift() ?? (() => new Response(JSON.stringify(grid))))());
  }) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = real;
  answers = [];
});

const shown = (fields: object = {}) =>
  target({ versions: [{ id: 'v1', versionNo: 1 }], reviews: [{ id: 'r1' }], ...fields }) as unknown as ShownTarget;

describe('the official forms of a target', () => {
  it('are downloads of the chosen one, in the language of the page', async () => {
    const { user } = show(<TargetForms target={shown()} />);
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(link('下载 PDF')).toBe('/api/targets/t1/form.pdf?language=zh');
    await chooseIn(user, screen.getByLabelText('表格'), '申报表（批复第 1 版）');
    expect(link('下载 Excel')).toBe('/api/targets/t1/form.xlsx?language=zh&version=1');
    await chooseIn(user, screen.getByLabelText('表格'), '绩效目标审核表（最近一次审核）');
    expect(link('下载 PDF')).toBe('/api/targets/t1/review-form.pdf?language=zh');
    expect(asked).toEqual([]);
  });

  it('are shown and printed when asked for', async () => {
    const print = jest.fn();
    window.print = print;
    const { user } = show(<TargetForms target={shown()} />);
    await user.click(screen.getByRole('button', { name: '显示表格' }));
    expect(await screen.findByRole('region', { name: '绩效目标审核表' })).toBeTruthy();
    expect(asked).toEqual(['/api/targets/t1/form?language=zh']);
    await user.click(screen.getByRole('button', { name: /打\s?印/ }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  });

  it('tell before they are printed or drawn what no typeface has, and where', async () => {
    const print = jest.fn();
    window.print = print;
    const cells = (part: FormGrid['parts'][number]) =>
      part.sections.map((section) => ({
        ...section,
        rows: section.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => (cell.text === '公路养护' ? { ...cell, text: '𰻝𰻝面工坊' } : cell)),
        })),
      }));
    const odd = { ...grid, parts: grid.parts.map((part) => ({ ...part, sections: cells(part) })) };
    answers = [odd, odd, odd].map((each) => () => new Response(JSON.stringify(each)));
    const { user } = show(<TargetForms target={shown({ reviews: [] })} />);
    await user.click(screen.getByRole('link', { name: '下载 PDF' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('𰻝 U+30EDD 项目名称');
    await user.click(within(dialog).getByRole('button', { name: /返\s?回/ }));
    await user.click(screen.getByRole('button', { name: '显示表格' }));
    await user.click(await screen.findByRole('button', { name: /打\s?印/ }));
    expect(print).not.toHaveBeenCalled();
    await user.click(await screen.findByRole('button', { name: '仍要继续' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('say what went wrong and try again', async () => {
    const problem = {
      code: 'UNAVAILABLE',
      status: 503,
      title: '暂不可用',
      detail: '服务暂时不可用，请稍后再试',
      fields: [],
    };
    answers = [() => new Response(JSON.stringify(problem), { status: 503 })];
    const { user } = show(<TargetForms target={shown({ reviews: [] })} />);
    await user.click(screen.getByRole('button', { name: '显示表格' }));
    expect(await screen.findByText('服务暂时不可用，请稍后再试')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /重\s?试/ }));
    expect(await screen.findByRole('region', { name: '绩效目标审核表' })).toBeTruthy();
  });
});
