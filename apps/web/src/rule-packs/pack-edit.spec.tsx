import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { nm10hao, type RulePackDocument } from '@chengxiao/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { show } from '../../test/show';
import { leagueDraft, leagueHead, names, noDraft, toEdit } from './packs.fixture';
import { editRulePack } from './rule-pack-commands.graphql';
import { RulePackEditPage } from './RulePackEditPage';

/** An answer to saving, and what was sent. */
function saving(answer: object): { mock: MockLink.MockedResponse; sent: RulePackDocument[] } {
  const sent: RulePackDocument[] = [];
  const mock: MockLink.MockedResponse = {
    request: {
      query: editRulePack,
      variables: (given: Record<string, unknown>) => {
        if (given['document']) sent.push(given['document'] as RulePackDocument);
        return true;
      },
    },
    maxUsageCount: 3,
    result: { data: { editRulePack: answer } } as never,
  };
  return { mock, sent };
}
const saved = { ...leagueHead, version: 4, document: leagueDraft };
const stale = {
  __typename: 'Problem',
  code: 'STALE',
  title: '内容已被他人修改',
  detail: '请刷新后再试',
  status: 409,
  fields: [],
};

const start = (document: RulePackDocument = leagueDraft, mocks: MockLink.MockedResponse[] = []) =>
  show(<RulePackEditPage />, {
    path: '/rule-packs/l1/edit',
    route: '/rule-packs/:id/edit',
    mocks: [toEdit(document), names(), ...noDraft(), ...mocks],
  });
const section = async (title: string): Promise<HTMLElement> =>
  (await screen.findByText(title, { selector: 'h2' })).closest('section') as HTMLElement;
const live = () => screen.getByLabelText('实时检查');
// By their words: roles are computed for the whole page each time, and this page is long.
const save = () => screen.getByText('保存', { selector: 'button span' });

it('makes a section one’s own and keeps what is typed in percent as an exact share', async () => {
  const { mock, sent } = saving(saved);
  const { user } = start(leagueDraft, [mock]);
  expect(within(await section('再评价抽取比例')).queryByLabelText(/第 1 条/)).toBeNull();
  await user.click(within(await section('再评价抽取比例')).getByText('改为本级规定'));
  const figure = await screen.findByLabelText(/^再评价抽取比例 第 1 条：每年抽取/);
  await user.clear(figure);
  await user.type(figure, '28.05');
  expect((figure as HTMLInputElement).value).toBe('28.05');
  expect(live().textContent).toContain('再评价抽取比例（1 处）');
  await user.click(save());
  await waitFor(() => expect(sent.at(-1)?.sampling?.share).toBe('0.2805'));
  expect(sent.at(-1)?.grades).toBeUndefined();
});

it('says at the sentence and beside it that weights do not add up, and runs no case meanwhile', async () => {
  const { user } = start({ ...leagueDraft, weights: nm10hao.weights });
  const figure = await screen.findByLabelText('一级指标权重 第 1 条：产出指标');
  await user.clear(figure);
  await user.type(figure, '45');
  const message = '预算执行率和各类指标分值合计为 95，应为 100';
  expect(within(await section('一级指标权重')).getByText(message)).toBeTruthy();
  expect(within(live()).getByText(`一级指标权重：${message}`)).toBeTruthy();
  expect(live().textContent).toContain('还有校验问题');
  await user.click(within(live()).getByText(`一级指标权重：${message}`));
  expect(document.activeElement?.id).toBe('at-weights.0');
});

it('shows the golden case that a changed rule no longer meets', async () => {
  const { user } = start({ ...leagueDraft, grades: nm10hao.grades });
  const figure = await screen.findByLabelText('评价等级 第 1 条：优');
  await user.clear(figure);
  await user.type(figure, '92');
  expect(live().textContent).toContain('第 20 例：预期 优，结果 良');
  await user.click(within(await section('评价等级')).getByText('恢复继承'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '恢复继承' }));
  await waitFor(() => expect(live().textContent).toContain('29 个用例全部符合预期'));
});

it('keeps what is no figure as it was typed, and sends nothing until it is one', async () => {
  const { mock, sent } = saving(saved);
  const { user } = start({ ...leagueDraft, grades: nm10hao.grades }, [mock]);
  const figure = await screen.findByLabelText('评价等级 第 1 条：优');
  await user.clear(figure);
  await user.type(figure, '九十');
  await user.click(save());
  expect(sent).toEqual([]);
  expect((figure as HTMLInputElement).value).toBe('九十');
  expect(figure.getAttribute('aria-invalid')).toBe('true');
  expect((await screen.findByRole('alert')).textContent).toContain('改正后才能保存');
});

it('changes the structure as JSON, and says at which place it has not the shape', async () => {
  const { user } = start({ ...leagueDraft, caps: [] });
  const block = await section('总分上限');
  await user.click(within(block).getByText('修改结构（JSON）'));
  const text = within(block).getByLabelText('“总分上限”的 JSON');
  await user.clear(text);
  await user.click(text);
  await user.paste('[{ "clause": "本地做法", "executionBelow": "0.6" }]');
  expect(within(block).getByText('caps.0.maxTotal：', { exact: false })).toBeTruthy();
  await user.clear(text);
  await user.paste('[{ "clause": "本地做法", "executionBelow": "0.6", "maxTotal": "79" }]');
  expect(await within(block).findByLabelText(/的，总分不超过|总分不超过/)).toBeTruthy();
});

it('tells that somebody else has changed it, and loses nothing', async () => {
  const { mock } = saving(stale);
  const { user } = start({ ...leagueDraft, grades: nm10hao.grades }, [mock]);
  const figure = await screen.findByLabelText('评价等级 第 2 条：良');
  await user.clear(figure);
  await user.type(figure, '75');
  await user.click(save());
  expect((await screen.findByRole('alert')).textContent).toContain('内容已被他人修改');
  expect((figure as HTMLInputElement).value).toBe('75');
});
