import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { evaluation, item, open } from '../../test/evaluation';
import { saveDepartmentOpinion } from './evaluation.graphql';

const said = {
  path: 'problems',
  unitValue: null,
  value: '个别路段未完工',
  reason: '现场核实',
  by: '高娃',
  at: '2026-11-30T01:00:00.000Z',
  adopted: false,
};

it('keeps what a department writes beside the form of its unit, with a reason', async () => {
  const sent: Record<string, unknown>[] = [];
  const reported = evaluation({
    state: 'reported',
    editable: false,
    opinable: true,
    allowedActions: ['sendBack', 'submit'],
  });
  const { user } = open(reported, 'department', [
    {
      request: { query: saveDepartmentOpinion, variables: (variables) => Boolean(sent.push(variables)) },
      result: {
        data: {
          saveDepartmentOpinion: {
            __typename: 'Evaluation',
            id: 'e1',
            version: 4,
            state: 'reported',
            total: null,
          },
        },
      },
    },
  ]);
  expect(await screen.findByText(/其填报内容不会被改动/)).toBeTruthy();
  await user.type(screen.getByLabelText(/^存在问题/), '个别路段未完工');
  await user.type(screen.getByLabelText(/与单位填报不同的理由/), '现场核实');
  await user.click(screen.getByRole('button', { name: /^保存意见(?!并)/ }));
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({
      id: 'e1',
      version: 3,
      reason: '现场核实',
      input: { problems: '个别路段未完工' },
    }),
  );
});

it('shows both values, whose and why, to whoever reads it, with the total as the department sees it', async () => {
  const indicator = { ...said, path: 'items.i1.actual', unitValue: '180', value: '176', adopted: true };
  open(
    evaluation({
      state: 'submitted',
      editable: false,
      items: [item('i1', { actual: '176' })],
      departmentOpinions: [said, indicator],
      departmentTotal: '96.40',
    }),
    'finance',
  );
  const table = await screen.findByRole('table', { name: '主管部门意见' });
  const [, problems, actual] = within(table).getAllByRole('row');
  expect(problems?.textContent).toMatch(/存在问题.*（空）.*个别路段未完工.*现场核实.*高娃.*未采纳/);
  expect(actual?.textContent).toMatch(/实际完成值.*180.*176.*单位已采纳/);
  expect(screen.getByText(/96\.40/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /采纳/ })).toBeNull();
});

it('lets the unit take an opinion over into its form', async () => {
  const { user } = open(evaluation({ editable: true, departmentOpinions: [said] }), 'unit');
  const box = await screen.findByLabelText(/^存在问题/);
  expect((box as HTMLTextAreaElement).value).toBe('');
  await user.click(screen.getByRole('button', { name: '采纳 存在问题' }));
  await waitFor(() => expect((box as HTMLTextAreaElement).value).toBe('个别路段未完工'));
});
