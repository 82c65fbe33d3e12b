import { gradeWith } from '../../test/grade-with';
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { shippedPack } from '@chengxiao/domain';
import { chooseIn } from '../../test/choose-in';
import { evaluation, item, open } from '../../test/evaluation';
import { confirmOverFulfilment, otherRule, otherRules } from './review.graphql';

const exceeded = item('i1', {
  actual: '360',
  weight: '20',
  score: '20.00',
  overFulfilled: true,
  explanation: {
    rule: 'positiveRatio',
    clause: '财预〔2020〕10号',
    inputs: [],
    formula: { zh: '', en: '' },
    caps: ['full'],
    ratio: '2.0000',
  },
});
const submitted = evaluation({
  state: 'submitted',
  editable: false,
  confirmable: true,
  allowedActions: ['file', 'return'],
  items: [
    exceeded,
    item('i2', { name: '验收合格率', unit: '%', value: '100', actual: '98', weight: '70', score: '68.60' }),
  ],
  total: '98.15',
});

describe('over-fulfilment at the review', () => {
  it('shows what a confirmation takes off, and sends exactly what was chosen', async () => {
    const sent: unknown[] = [];
    const { user } = open(submitted, 'finance', [
      {
        request: { query: confirmOverFulfilment, variables: (variables) => Boolean(sent.push(variables)) },
        result: {
          data: {
            confirmOverFulfilment: {
              __typename: 'Evaluation',
              id: 'e1',
              version: 4,
              total: '96.15',
              grade: gradeWith('excellent'),
            },
          },
        },
      },
    ]);
    const box = await screen.findByRole('checkbox', {
      name: /完成值 360，为指标值 180 的 2 倍；确认后得分 18.00（分值 20）/,
    });
    await user.click(box);
    await user.click(screen.getByRole('button', { name: '按所选确认并重新计分' }));
    expect(sent.at(-1)).toEqual({ id: 'e1', version: 3, indicatorIds: ['i1'] });
  });
});

describe('the indicator check of a stored form', () => {
  it('says what it found and leads to the row', async () => {
    const { user } = open(submitted, 'finance');
    expect(await screen.findByText('自评 50 分，按规则为 48.89 分')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '养护工程里程 自评得分' }));
    expect(document.activeElement?.getAttribute('data-path')).toBe('items.0');
  });
});

describe('the form under other rules', () => {
  it('stands beside its own scores, with both totals and grades', async () => {
    const mof = shippedPack('mof-101hao-2021');
    const { user } = open(submitted, 'finance', [
      {
        request: { query: otherRules },
        result: {
          data: {
            rulePacks: {
              __typename: 'RulePackPage',
              nodes: [
                {
                  __typename: 'RulePack',
                  id: 'k2',
                  packVersion: 1,
                  name: { __typename: 'BilingualText', ...mof?.name },
                },
              ],
            },
          },
        },
      },
      {
        request: { query: otherRule, variables: { id: 'k2' } },
        result: { data: { rulePack: { __typename: 'RulePack', id: 'k2', content: mof } } },
      },
    ]);
    await screen.findByRole('heading', { name: '另一规则' });
    await chooseIn(user, await screen.findByLabelText('选择规则包'), /101号/);
    expect(await screen.findByText('−2.55')).toBeTruthy();
    expect(screen.getByText('95.60')).toBeTruthy();
  });
});
