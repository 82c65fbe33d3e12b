import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { importRun, importRows, imports, moveImport } from './imports.graphql';
import { ImportListPage } from './ImportListPage';
import { ImportPage } from './ImportPage';

const run = (fields: object = {}) => ({
  __typename: 'ImportRun',
  id: 'b1',
  kind: 'targets',
  state: 'checked',
  fileName: '公路.xlsx',
  total: 2,
  ready: 1,
  problem: null,
  askedByName: '包晓',
  askedByOrg: '交通局',
  createdAt: '2026-11-25T08:00:00Z',
  updatedAt: '2026-11-25T08:00:00Z',
  version: 3,
  allowedActions: ['apply', 'recheck', 'discard'],
  counts: [
    { __typename: 'ImportCount', outcome: 'conflict', count: 1 },
    { __typename: 'ImportCount', outcome: 'wrong', count: 1 },
  ],
  sums: [],
  history: [],
  ...fields,
});
const row = {
  __typename: 'ImportRow',
  id: 'r1',
  number: 1,
  title: '公路养护（2026）',
  subjectId: 't1',
  outcome: 'conflict',
  findings: [
    { __typename: 'ImportFinding', blocking: true, lint: false, sheet: '甲', cell: 'D13', message: '不在可选范围内' },
    { __typename: 'ImportFinding', blocking: false, lint: true, sheet: '甲', cell: '', message: '指标过少' },
  ],
  changes: [
    { __typename: 'ImportChange', sheet: '甲', cell: 'C13', label: '三级指标', before: '里程', after: '养护里程' },
  ],
  conflicts: [
    {
      __typename: 'ImportConflict',
      index: 0,
      sheet: '甲',
      cell: 'F13',
      label: '指标值',
      base: '1',
      mine: '2',
      theirs: '3',
      take: null,
    },
  ],
};
const one = (fields: object = {}): MockLink.MockedResponse => ({
  request: { query: importRun, variables: { id: 'b1' } },
  result: { data: { importRun: run(fields) } } as never,
});
const rows = (outcomes: readonly string[], nodes: object[] = [row]): MockLink.MockedResponse => ({
  request: { query: importRows, variables: { runId: 'b1', ...(outcomes.length ? { outcomes } : {}) } },
  result: {
    data: {
      importRows: {
        __typename: 'ImportRowPage',
        nodes,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        totalCount: 1,
      },
    },
  } as never,
});
const list = (nodes: object[] = [], year: number | null = null): MockLink.MockedResponse => ({
  request: { query: imports, variables: { year } },
  result: {
    data: {
      imports: {
        __typename: 'ImportPage',
        nodes,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        totalCount: 0,
      },
    },
  } as never,
});

const real = globalThis.fetch;
let sent: { path: string; body: unknown }[] = [];
let answer = () => new Response(JSON.stringify({ id: 'b1' }), { status: 202 });
beforeEach(() => {
  sent = [];
  answer = () => new Response(JSON.stringify({ id: 'b1' }), { status: 202 });
  globalThis.fetch = ((path: string, init: { body: unknown }) => {
    sent.push({ path, body: init.body });
    return Promise.resolve(answer());
  }) as typeof fetch;
});
afterEach(() => void (globalThis.fetch = real));

const file = new File(['x'], '公路.xlsx');

describe('bringing a workbook', () => {
  it('sends what was chosen and goes to what it would do', async () => {
    const { user, router } = show(<ImportListPage />, {
      session: sessionOf('unit'),
      mocks: [list()],
      path: '/imports',
    });
    const box = await screen.findByRole('region', { name: '导入填好的绩效目标申报表' });
    await user.upload(within(box).getByLabelText('导入填好的绩效目标申报表', { selector: 'input' }), file);
    expect(sent.map(({ path }) => path)).toEqual(['/api/targets/imports']);
    expect((sent[0]?.body as FormData).get('file')).toBe(file);
    await waitFor(() => expect(router.state.location.pathname).toBe('/imports/b1'));
  });

  it('says of a file that was brought before which import it is, and what became of that', async () => {
    const earlier = { earlier: true, state: 'applied', fileName: '公路.xlsx', ready: 12, askedByName: '包晓' };
    answer = () =>
      new Response(JSON.stringify({ id: 'b1', ...earlier, createdAt: '2026-11-25T08:00:00Z' }), { status: 202 });
    const { user, router } = show(<ImportListPage />, {
      session: sessionOf('unit'),
      mocks: [list()],
      path: '/imports',
    });
    const box = await screen.findByRole('region', { name: '导入填好的绩效目标申报表' });
    await user.upload(within(box).getByLabelText('导入填好的绩效目标申报表', { selector: 'input' }), file);
    const note = await within(box).findByRole('status');
    expect(note.textContent).toContain('与包晓于 2026年11月25日 16:00 上传的“公路.xlsx”内容完全相同。');
    expect(note.textContent).toContain('那次导入已写入 12 项');
    expect(router.state.location.pathname).toBe('/imports');
    expect(within(note).getByRole('link', { name: '查看那次导入' }).getAttribute('href')).toBe('/imports/b1');
  });

  it('takes a file that is dropped, and says why it is refused', async () => {
    answer = () =>
      new Response(
        JSON.stringify({
          code: 'FILE_WITH_MACROS',
          status: 422,
          title: '文件含宏',
          detail: '请另存为不含宏的文件',
          fields: [],
        }),
        { status: 422 },
      );
    show(<ImportListPage />, { session: sessionOf('finance'), mocks: [list()], path: '/imports' });
    const box = await screen.findByRole('region', { name: '导入项目清单' });
    fireEvent.drop(box, { dataTransfer: { files: [file] } });
    expect(await screen.findByText('请另存为不含宏的文件')).toBeTruthy();
    expect(sent.map(({ path }) => path)).toEqual(['/api/projects/imports']);
    expect(within(box).getByRole('link', { name: '下载空白模板' }).getAttribute('href')).toBe(
      '/api/projects/imports/template.xlsx',
    );
  });

  it('is not offered to those who only look', async () => {
    show(<ImportListPage />, { session: sessionOf('audit'), mocks: [list()], path: '/imports' });
    expect(await screen.findByText('由预算部门、单位和财政部门导入后在此查看。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '选择文件' })).toBeNull();
  });
});

describe('one import', () => {
  const page = { path: '/imports/b1', route: '/imports/:id' };

  it('shows errors and changes at their cells and applies with the values that were chosen', async () => {
    const moved: MockLink.MockedResponse = {
      request: {
        query: moveImport,
        variables: { id: 'b1', action: 'apply', version: 3, choices: [{ rowId: 'r1', conflict: 0, take: 'mine' }] },
      },
      result: {
        data: {
          moveImport: { __typename: 'ImportRun', id: 'b1', state: 'applying', version: 4, allowedActions: [] },
        },
      } as never,
    };
    const { user } = show(<ImportPage />, {
      ...page,
      mocks: [
        one(),
        rows(['conflict']),
        moved,
        one({ state: 'applied', version: 5, allowedActions: ['revoke'], counts: [] }),
        rows([], []),
      ],
    });
    expect(await screen.findByText('不在可选范围内')).toBeTruthy();
    expect(screen.getByText('甲 D13')).toBeTruthy();
    expect(screen.getByText('改为：养护里程')).toBeTruthy();
    expect(screen.getByText('还有 1 处没有选择')).toBeTruthy();
    expect(screen.getByRole('link', { name: '下载有错误的部分' }).getAttribute('href')).toBe(
      '/api/imports/b1/wrong.xlsx?language=zh',
    );
    await user.click(screen.getByRole('radio', { name: '文件中：2' }));
    expect(screen.queryByText('还有 1 处没有选择')).toBeNull();
    await user.click(screen.getByRole('button', { name: /^导\s?入$/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^(确\s?定|导\s?入)$/ }));
    expect((await screen.findAllByText('已导入')).length).toBeGreaterThan(0);
  });

  it('shows the amounts of a list by year and source before anything is drafted, and what was not read', async () => {
    const remark = { ...row, outcome: 'remark', title: '文件', subjectId: null, changes: [], conflicts: [] };
    const said = { __typename: 'ImportFinding', blocking: false, lint: false, sheet: '', cell: '' };
    show(<ImportPage />, {
      ...page,
      mocks: [
        one({
          kind: 'projects',
          counts: [{ __typename: 'ImportCount', outcome: 'ready', count: 2 }],
          sums: [{ __typename: 'ImportSum', year: 2027, source: 'fiscal', amount: '8000000.00', count: 2 }],
        }),
        rows([], [{ ...remark, findings: [{ ...said, message: '隐藏的工作表没有读取：去年清单' }] }]),
      ],
    });
    const table = await screen.findByRole('table', { name: '读到的金额' });
    expect(table.textContent).toContain('2027一般公共预算2800.00');
    expect(await screen.findByText('隐藏的工作表没有读取：去年清单')).toBeTruthy();
  });

  it('tells how far it is while it is checked', async () => {
    const counts = [{ __typename: 'ImportCount', outcome: 'ready', count: 3000 }];
    show(<ImportPage />, {
      ...page,
      mocks: [one({ state: 'checking', total: 10000, counts, allowedActions: ['discard'] })],
    });
    expect(await screen.findByText('已检查 3000 / 10000')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('30');
  });
});
