import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { layOut, f2Layout } from '@chengxiao/domain';
import { screen } from '@testing-library/react';
import { chooseIn } from '../../../test/choose-in';
import { show } from '../../../test/show';
import { TargetVersionsPage } from './TargetVersionsPage';
import { targetVersions } from './versions.graphql';

const real = globalThis.fetch;
const asked: string[] = [];
const count = { addedRows: 1, removedRows: 2, changedCells: 3, details: 0 };
const grid = layOut(f2Layout, { organisation: '水利厅', year: 2026, tasks: [], goals: [], indicators: [] }, 'zh');
let answer: object = { grid, count };
beforeEach(() => {
  asked.length = 0;
  answer = { grid, count };
  globalThis.fetch = ((path: string) => {
    asked.push(path);
    return Promise.resolve(new Response(JSON.stringify(answer)));
  }) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = real;
});

const version = (versionNo: number, approvedOn: string) => ({
  __typename: 'TargetVersion' as const,
  id: `v${versionNo}`,
  versionNo,
  approvedOn,
  documentNo: `〔2026〕${versionNo}号`,
  contentHash: 'a'.repeat(64),
  frozenAt: '2026-01-20T08:00:00Z',
  adjustmentId: versionNo === 1 ? null : `a${versionNo}`,
});
const opened = (versions: object[], search = '') =>
  show(<TargetVersionsPage />, {
    path: `/targets/t1/versions${search}`,
    route: '/targets/:id/versions',
    mocks: [
      {
        request: { query: targetVersions, variables: { id: 't1' } },
        result: {
          data: {
            target: {
              __typename: 'Target' as const,
              id: 't1',
              year: 2026,
              versions,
              adjustments: [{ __typename: 'TargetAdjustment' as const, id: 'a2', ground: 'policy' }],
              project: { __typename: 'Project' as const, id: 'p1', name: '公路养护' },
            },
          },
        },
      } as never,
    ],
  });
const two = [version(1, '2026-01-20'), version(2, '2026-06-10')];

describe('the versions of a target', () => {
  it('shows what differs between the last two, counted in words', async () => {
    opened(two);
    expect(await screen.findByText(/新增 1 行，删去 2 行，改动 3 格/)).toBeTruthy();
    expect(asked).toEqual(['/api/targets/t1/comparison?language=zh&from=1&to=2']);
    expect(screen.getByText(/改动：黄底/)).toBeTruthy();
  });

  it('leads from a version to the adjustment that made it, with its ground', async () => {
    opened(two);
    const link = await screen.findByRole('link', { name: '调整：政策变化' });
    expect(link.getAttribute('href')).toBe('/target-adjustments/a2');
    expect(screen.getByText('预算批复')).toBeTruthy();
  });

  it('compares what is chosen, and with the form as it stands', async () => {
    const { user } = opened(two);
    await screen.findByText(/新增 1 行/);
    answer = { grid, count: { addedRows: 0, removedRows: 0, changedCells: 0, details: 0 } };
    await chooseIn(user, screen.getByLabelText(/现版本/), '现在的内容');
    expect(await screen.findByText('两个版本内容相同，没有改动。')).toBeTruthy();
    expect(asked.at(-1)).toBe('/api/targets/t1/comparison?language=zh&from=1');
  });

  it('says which version was in force on the day in the address', async () => {
    opened(two, '?on=2026-03-01');
    expect(await screen.findByText(/当日有效的是第 1 版/)).toBeTruthy();
    const pdf = screen.getByRole('link', { name: '下载该版本 PDF' });
    expect(pdf.getAttribute('href')).toBe('/api/targets/t1/form.pdf?language=zh&version=1');
  });

  it('says so before the first, and while nothing is approved', async () => {
    opened(two, '?on=2025-03-01');
    expect(await screen.findByText('当日尚无批复的绩效目标。')).toBeTruthy();
  });

  it('has nothing to compare before the first approval', async () => {
    opened([]);
    expect(await screen.findByText('尚无批复版本')).toBeTruthy();
    expect(asked).toEqual([]);
  });
});
