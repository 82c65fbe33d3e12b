import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../../test/show';
import { divisions } from '../library/library.graphql';
import { budgetClasses } from './budget-classes.graphql';
import { BudgetClassesPage } from './BudgetClassesPage';
import { ClassSelect } from './ClassSelect';

const functions = [
  ['205', '教育支出'],
  ['20502', '普通教育'],
  ['2050202', '小学教育'],
  ['214', '交通运输支出'],
  ['21401', '公路水路运输'],
  ['2140106', '公路养护'],
].map(([code, name]) => ({
  __typename: 'BudgetClass',
  id: code,
  kind: 'functional',
  code,
  name,
  fromYear: 2014,
  toYear: null,
}));
const places = { request: { query: divisions }, result: { data: { divisions: [] } }, maxUsageCount: 9 };
const answer = (variables: object) => ({
  request: { query: budgetClasses, variables },
  result: { data: { budgetClasses: functions } },
  maxUsageCount: 9,
});

function Chosen() {
  const [code, setCode] = useState('');
  return (
    <>
      <label htmlFor="function">科目</label>
      <ClassSelect id="function" value={code} year={2027} onChange={setCode} />
      <p>{`chosen ${code}`}</p>
    </>
  );
}

it('is chosen by a part of its name, its code, or the name of what stands above it', async () => {
  const { user } = show(<Chosen />, { mocks: [answer({ kind: 'functional', year: 2027 })] });
  const box = screen.getByRole('combobox', { name: '科目' });
  await user.click(box);
  await user.type(box, '交通');
  expect(screen.queryByTitle('2050202 小学教育')).toBeNull();
  await user.clear(box);
  await user.type(box, '20502');
  await user.click(await screen.findByTitle('2050202 小学教育'));
  expect(screen.getByText('chosen 2050202')).toBeTruthy();
});

it('is looked up in a tree that opens where something is found', async () => {
  const { user } = show(<BudgetClassesPage />, {
    mocks: [answer({ kind: 'functional' }), places],
    path: '/budget-classes?year=all',
  });
  const tree = await screen.findByRole('navigation', { name: '科目' });
  expect(await within(tree).findByText('教育支出')).toBeTruthy();
  expect(tree.querySelectorAll('details[open]')).toHaveLength(0);
  await user.type(screen.getByRole('searchbox'), '公路养护');
  expect(await within(tree).findByText('公路养护')).toBeTruthy();
  expect(await screen.findByText('3 个科目')).toBeTruthy();
  expect(within(tree).queryByText('教育支出')).toBeNull();
  expect(tree.querySelectorAll('details[open]')).toHaveLength(2);
});

it('is brought in as a file by the finance bureau of the region', async () => {
  const region = { __typename: 'Division', code: '150000', name: '内蒙古自治区', level: 'region', parentCode: null };
  const root = { ...places, result: { data: { divisions: [region] } } };
  show(<BudgetClassesPage />, { mocks: [answer({ kind: 'functional' }), root], path: '/budget-classes?year=all' });
  expect(await screen.findByRole('region', { name: '导入收支分类科目' })).toBeTruthy();
});
