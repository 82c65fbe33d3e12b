import { fieldNames, nm10hao, openCells, targetHeadFields } from '@chengxiao/domain';
import { expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { answers, checked, rows, target } from './target.fixture';
import { emptyStep, formOf, type TargetForm as Form } from './declaration/target-form';
import { TargetForm } from './declaration/TargetForm';
import { TargetPage } from './TargetPage';

const page = { path: '/targets/t1', route: '/targets/:id' };

it('shows the declarer the reason of a return beside its row', async () => {
  const review = {
    __typename: 'TargetReview',
    id: 'r1',
    roundNo: 1,
    decision: 'return',
    step: null,
    scores: [],
    total: null,
    grade: null,
    toName: null,
    opinion: '',
    reviewerName: '包晓',
    reviewerOrg: '财政局',
    reviewedAt: '2026-01-02T03:04:05Z',
    points: [{ __typename: 'TargetReviewPoint', point: 'science', fit: 'unfit', opinion: '' }],
    rowReasons: [{ __typename: 'RowReason', indicatorId: 'b', reason: '应量化' }],
  };
  show(<TargetPage />, {
    ...page,
    session: sessionOf('unit'),
    mocks: [answers({ state: 'returned', editable: true, allowedActions: ['submit'], reviews: [review] }), checked()],
  });
  const table = await screen.findByRole('table', { name: '年度绩效指标' });
  const row = within(table).getByText('指标b').closest('tr') as HTMLElement;
  expect(within(row).getByText('应量化')).toBeTruthy();
  expect(screen.getByRole('link', { name: '填写' }).getAttribute('href')).toBe('/targets/t1/edit');
});

it('shows every text of the head', async () => {
  const texts = fieldNames(targetHeadFields).map((name) => [name, `这里是 ${name}`] as const);
  const project = { ...target({}).project, endDate: '2028-12-31' };
  show(<TargetPage />, { ...page, mocks: [answers({ ...Object.fromEntries(texts), project }), checked()] });
  for (const [, text] of texts) expect(await screen.findByText(text)).toBeTruthy();
});

it('asks finance to judge every point before it passes a target', async () => {
  const { user } = show(<TargetPage />, {
    ...page,
    mocks: [answers({ allowedActions: ['return', 'pass'] }), checked()],
  });
  await user.click(await screen.findByRole('button', { name: '退回修改' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getAllByRole('button')).toHaveLength(4);
  expect(screen.getByLabelText('“指标a”的退回原因')).toBeTruthy();
});

it('adds the weights up while one types, and refuses at the cell', async () => {
  const cells = formOf({ ...openCells(targetHeadFields), indicators: rows, planSteps: [] }).annual;
  const place = { divisionCode: '150600', functionCode: '2140106' };
  const initial: Form = {
    ...openCells(targetHeadFields),
    annualGoal: '完成',
    annual: cells,
    midterm: [],
    confirmed: [],
    planSteps: [
      {
        ...emptyStep(),
        name: '施工',
        method: '招标',
        funds: '1.00',
        startDate: '2026-01-01',
        endDate: '2026-02-01',
        responsible: '工程科',
      },
    ],
  };
  const onSave = jest.fn(() => Promise.resolve(null));
  const frame = { year: 2026, startDate: '2026-01-01', endDate: '2026-12-31', yearFunds: '100.00' };
  const { user } = show(
    <TargetForm
      stored={{ version: 1 }}
      id="t1"
      lintInput={{ pack: nm10hao, frame, projectName: '公路养护', funds: [], context: {}, place, carried: null }}
      initial={initial}
      reasons={new Map()}
      onSave={onSave}
    />,
  );
  const weight = screen.getByLabelText('分值，第 1 行');
  await user.clear(weight);
  await user.type(weight, '40');
  const sums = screen.getByRole('list', { name: '分值合计' });
  expect(sums.textContent).toContain('产出指标 40 / 50');
  await user.clear(screen.getByLabelText('计量单位，第 1 行'));
  await user.click(screen.getByRole('button', { name: '保存并送审' }));
  expect(onSave).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement?.getAttribute('data-path')).toBe('annual.0.unit'));
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
});
