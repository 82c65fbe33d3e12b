import type { MockLink } from '@apollo/client/testing';
import { gradeWith } from '../../test/grade-with';
import type { PreviewPublicationQuery, PreparePublicationMutation } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { chooseIn } from '../../test/choose-in';
import { show } from '../../test/show';
import { discardFormDraft, formDraft, saveFormDraft } from '../drafts/draft.graphql';
import { preparePublication, previewPublication } from './preparation.graphql';
import { PublishPage } from './PublishPage';

const projectId = '01900000-0000-7000-8000-000000000001';
type Preview = PreviewPublicationQuery['previewPublication'];

const content: NonNullable<Preview['content']> = {
  kind: 'result',
  year: 2026,
  projectCode: '15060026T000000000001',
  projectName: '公路养护工程',
  divisionName: '鄂尔多斯市',
  departmentName: '交通运输局',
  orgName: '公路养护中心',
  functionCode: '2140106',
  funds: [{ source: 'fiscal', budget: '31200000.00', executed: '30000000.00' }],
  budgetAmount: '31200000.00',
  executedAmount: '30000000.00',
  annualGoal: '完成养护180公里',
  indicators: [
    {
      level1: { zh: '产出指标', en: 'Output' },
      level2: { zh: '数量指标', en: 'Quantity' },
      name: '养护里程',
      nature: 'positive',
      direction: 'ge',
      value: '180',
      standard: '',
      unit: '公里',
      weight: '90',
      actual: '180',
      score: '90.00',
      reached: true,
      notApplicable: false,
    },
  ],
  total: '99.62',
  grade: gradeWith('excellent'),
  filingNo: '绩自评〔2026〕1号',
  rectification: null,
  proposal: null,
  summary: '系统摘要',
};
const preview = (over: Partial<Preview> = {}): MockLink.MockedResponse => ({
  request: { query: previewPublication, variables: { projectId, year: 2026 } },
  result: {
    data: {
      previewPublication: {
        __typename: 'PublicationPreview',
        suggestedSummary: '系统摘要',
        refusal: null,
        publication: null,
        preparation: null,
        // Named as the server names it: the cache matches the fragment by it.
        content: { __typename: 'PublishedProject', ...content },
        ...over,
      },
    },
  },
});
const publishes = (
  sent: object,
  result: PreparePublicationMutation['preparePublication'],
): MockLink.MockedResponse => ({
  request: {
    query: preparePublication,
    variables: (given: Record<string, unknown>) =>
      Object.entries(sent).every(([key, value]) => JSON.stringify(given[key]) === JSON.stringify(value)) &&
      typeof given['requestId'] === 'string',
  },
  result: { data: { preparePublication: result } },
});
const drafts: readonly MockLink.MockedResponse[] = [
  { request: { query: formDraft, variables: () => true }, result: { data: { formDraft: null } } },
  {
    request: { query: saveFormDraft, variables: () => true },
    result: {
      data: {
        saveFormDraft: {
          __typename: 'FormDraft',
          form: 'publish',
          subject: 'any',
          savedAt: '2027-02-01T00:00:00.000Z',
        },
      },
    },
    maxUsageCount: 20,
  },
  {
    request: { query: discardFormDraft, variables: () => true },
    result: { data: { discardFormDraft: null } },
    maxUsageCount: 20,
  },
];
const shown = (mocks: MockLink.MockedResponse[]) =>
  show(<PublishPage />, {
    mocks: [...mocks, ...drafts],
    path: `/publications/publish/${projectId}/2026`,
    route: '/publications/publish/:projectId/:year',
  });

const done = { __typename: 'PublicationPreparation' as const, id: 'q1', version: 1, state: 'prepared' as const };
const dirty = { ...content, annualGoal: '完成养护180公里，联系人：张三，0471-6944404' };
const withDirty = (over: Partial<Preview> = {}) =>
  preview({ content: { __typename: 'PublishedProject', ...dirty } as Preview['content'], ...over });
const waits = {
  __typename: 'PublicationPreparation' as const,
  id: 'q1',
  state: 'prepared' as const,
  kind: 'result' as const,
  scope: 'division' as const,
  summary: '上次写的',
  submittedByName: '刘洋',
  decidedByName: null,
  reason: null,
};

it('shows what will be seen, takes the summary, prepares once and leads to what waits', async () => {
  const { user, router } = shown([
    preview(),
    publishes({ summary: '完成养护。', version: null, handled: [], scope: 'public' }, done),
  ]);
  const box = await screen.findByLabelText(/摘要/);
  expect((box as HTMLTextAreaElement).value).toBe('系统摘要');
  expect(screen.getByText('≥ 180 公里')).toBeTruthy();
  await user.clear(box);
  await user.type(box, '完成养护。');
  expect(screen.getByText(/已写 5 字/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /提交复核/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/publications/prepared/q1'));
});

it('takes the scope, says who will see it, and warns when the public will see it no longer', async () => {
  const publication = {
    __typename: 'Publication' as const,
    id: 'p1',
    version: 1,
    edition: 1,
    state: 'published' as const,
    kind: 'result' as const,
    scope: 'public' as const,
    summary: '第一版',
    history: [],
  };
  const { user, router } = shown([preview({ publication }), publishes({ scope: 'division', version: 1 }, done)]);
  const all = await screen.findByRole('radio', { name: /^社会公开/ });
  expect((all as HTMLInputElement).checked).toBe(true);
  expect(screen.getByText('以下内容的公开范围：社会公开')).toBeTruthy();
  expect(screen.queryByText(/公众立即看不到/)).toBeNull();
  await user.click(screen.getByRole('radio', { name: /^本级公开.*鄂尔多斯市本级人员/ }));
  expect(screen.getByText('以下内容的公开范围：本级公开')).toBeTruthy();
  expect(screen.getByText(/公众立即看不到此项目/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /提交复核/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/publications/prepared/q1'));
});

it('says at the field what is wrong with the summary before anything is sent', async () => {
  const { user } = shown([preview()]);
  const box = await screen.findByLabelText(/摘要/);
  await user.clear(box);
  await user.click(screen.getByRole('button', { name: /提交复核/ }));
  await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
  await user.type(box, '联系13847112233');
  expect(await screen.findByLabelText(/摘要：疑似手机号码“13847112233”/)).toBeTruthy();
  expect(screen.getByText(/请直接在摘要中删改/)).toBeTruthy();
  await user.clear(box);
  await user.type(box, '完成');
  expect(screen.queryByText(/疑似手机号码/)).toBeNull();
});

it('shows what stops it with place and text, until each is taken out or justified', async () => {
  const handled = [
    { path: 'annualGoal', text: '0471-6944404', reason: '对外服务电话' },
    { path: 'annualGoal', text: '张三', reason: null },
  ];
  const { user, router } = shown([withDirty(), publishes({ handled: [handled[1], handled[0]] }, done)]);
  const name = await screen.findByLabelText(/年度总体目标：疑似个人姓名“张三”/);
  const phone = screen.getByLabelText(/年度总体目标：疑似固定电话“0471-6944404”/);
  await user.click(screen.getByRole('button', { name: /提交复核/ }));
  await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
  await chooseIn(user, name, '隐去');
  await chooseIn(user, phone, '公开');
  await user.click(screen.getByRole('button', { name: /提交复核/ }));
  const reason = await screen.findByLabelText(/公开“0471-6944404”的理由/);
  await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
  await user.type(reason, '对外服务电话');
  await user.click(screen.getByRole('button', { name: /提交复核/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/publications/prepared/q1'));
});

it('says who prepared it already, and why it was returned', async () => {
  const first = shown([preview({ preparation: waits })]);
  expect(await screen.findByText(/由刘洋提交/)).toBeTruthy();
  expect(screen.getByRole('link', { name: '查看待复核内容' }).getAttribute('href')).toBe('/publications/prepared/q1');
  expect(screen.queryByRole('button', { name: /提交复核/ })).toBeNull();
  first.unmount();
  const returned = { ...waits, state: 'returned' as const, decidedByName: '高娃', reason: '摘要请写明资金' };
  shown([preview({ preparation: returned })]);
  expect(await screen.findByText('高娃退回了上次提交')).toBeTruthy();
  expect(screen.getByText('摘要请写明资金')).toBeTruthy();
  expect((screen.getByLabelText(/^摘要/) as HTMLTextAreaElement).value).toBe('上次写的');
});

it('says why it may not be published', async () => {
  shown([preview({ content: null, suggestedSummary: '', refusal: '没有可公开的内容' })]);
  expect(await screen.findByText('没有可公开的内容')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /提交复核/ })).toBeNull();
});
