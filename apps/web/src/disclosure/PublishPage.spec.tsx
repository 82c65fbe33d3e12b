import type { MockLink } from '@apollo/client/testing';
import type { PreviewPublicationQuery, PublishProjectMutation } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { show } from '../../test/show';
import { discardFormDraft, formDraft, saveFormDraft } from '../drafts/draft.graphql';
import { previewPublication, publishProject } from './disclosure.graphql';
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
  grade: 'excellent',
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
        findings: [],
        publication: null,
        // Named as the server names it: the cache matches the fragment by it.
        content: { __typename: 'PublishedProject', ...content },
        ...over,
      },
    },
  },
});
const publishes = (sent: object, result: PublishProjectMutation['publishProject']): MockLink.MockedResponse => ({
  request: {
    query: publishProject,
    variables: (given: Record<string, unknown>) =>
      Object.entries(sent).every(([key, value]) => given[key] === value) && typeof given['requestId'] === 'string',
  },
  result: { data: { publishProject: result } },
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

it('shows what will be seen, takes the summary, publishes once and leads to the publication', async () => {
  const done = { __typename: 'Publication' as const, id: 'p1', version: 1, state: 'published' as const, edition: 1 };
  const { user, router } = shown([
    preview(),
    publishes({ summary: '完成养护。', version: null, redact: false, scope: 'public' }, done),
  ]);
  const box = await screen.findByLabelText(/摘要/);
  expect((box as HTMLTextAreaElement).value).toBe('系统摘要');
  expect(screen.getByText('≥ 180 公里')).toBeTruthy();
  await user.clear(box);
  await user.type(box, '完成养护。');
  expect(screen.getByText(/已写 5 字/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '公开' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/publications/p1'));
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
  const done = { __typename: 'Publication' as const, id: 'p1', version: 2, state: 'published' as const, edition: 2 };
  const { user, router } = shown([preview({ publication }), publishes({ scope: 'division', version: 1 }, done)]);
  const all = await screen.findByRole('radio', { name: /^社会公开/ });
  expect((all as HTMLInputElement).checked).toBe(true);
  expect(screen.getByText('以下内容的公开范围：社会公开')).toBeTruthy();
  expect(screen.queryByText(/公众立即看不到/)).toBeNull();
  await user.click(screen.getByRole('radio', { name: /^本级公开.*鄂尔多斯市本级人员/ }));
  expect(screen.getByText('以下内容的公开范围：本级公开')).toBeTruthy();
  expect(screen.getByText(/公众立即看不到此项目/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '公开新版' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/publications/p1'));
});

it('says at the field what is wrong with the summary before anything is sent', async () => {
  const { user } = shown([preview()]);
  const box = await screen.findByLabelText(/摘要/);
  await user.clear(box);
  await user.click(screen.getByRole('button', { name: '公开' }));
  await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
  await user.type(box, '联系13847112233');
  await user.click(screen.getByRole('button', { name: '公开' }));
  expect((await screen.findAllByText(/疑似手机号码 138\*\*\*33/)).length).toBeGreaterThan(0);
});

it('holds personal data back until finance chooses to mask it', async () => {
  const findings = [{ __typename: 'ProblemField' as const, path: 'indicators.0.actual', message: '含有疑似手机号码' }];
  const { user } = shown([preview({ findings })]);
  const button = await screen.findByRole('button', { name: '公开' });
  expect((button as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText('实际完成值 1: 含有疑似手机号码')).toBeTruthy();
  await user.click(screen.getByRole('checkbox'));
  expect((button as HTMLButtonElement).disabled).toBe(false);
});

it('says why it may not be published', async () => {
  shown([preview({ content: null, suggestedSummary: '', refusal: '没有可公开的内容' })]);
  expect(await screen.findByText('没有可公开的内容')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '公开' })).toBeNull();
});
