import type { MockLink } from '@apollo/client/testing';
import type { ExAntePartsFragment } from '@chengxiao/client';
import { defaultSections, exAnteItems } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { confirmIn } from '../../test/confirm-in';
import { chooseIn, chosenIn } from '../../test/choose-in';
import { sessionOf, show } from '../../test/show';
import { attachments } from '../attachments/attachments.graphql';
import { draftOf, emptyExpert, formOf } from './ex-ante-form';
import { exAnte, moveExAnte } from './ex-ante.graphql';
import { ExAntePage } from './ExAntePage';

const typename = <N extends string>(name: N) => ({ __typename: name });
const assessment = {
  ...typename('ExAnteAssessment'),
  id: 'e1',
  roundNo: 1,
  subject: 'project',
  state: 'submitted',
  amount: '60000000.00',
  materials: ['basis'],
  experts: [
    { ...typename('Expert'), name: '张工', organisation: '设计院', title: '高工', field: '水利', noConflict: true },
  ],
  ratings: exAnteItems.map((item) => ({ ...typename('ExAnteRating'), item, mark: 'medium', remark: '' })),
  report: { ...typename('ExAnteReport'), object: '对象', process: '', findings: '', suggestions: '', others: '' },
  form: defaultSections.exAnte,
  total: '60',
  conclusion: null,
  bestConclusion: 'supportAfterChange',
  opinion: null,
  concludedByName: null,
  changeNote: null,
  reason: null,
  version: 3,
  history: [],
  allowedActions: ['return', 'conclude'],
  editable: false,
  project: {
    ...typename('Project'),
    id: 'p1',
    name: '饮水工程',
    projectCode: '15060026T000000000001',
    orgName: '水利站',
    departmentName: '水利局',
  },
};
const page: MockLink.MockedResponse = {
  request: { query: exAnte, variables: { id: 'e1' } },
  result: { data: { exAnteAssessment: assessment } } as MockLink.MockedResponse['result'],
  maxUsageCount: 3,
};
const files: MockLink.MockedResponse = {
  request: { query: attachments, variables: { subjectType: 'exAnteAssessment', subjectId: 'e1' } },
  result: {
    data: {
      attachments: { ...typename('AttachmentFolder'), items: [], kinds: [], refusal: '-', maxBytes: 1, types: [] },
    },
  } as MockLink.MockedResponse['result'],
  maxUsageCount: 3,
};

it('offers finance the best conclusion its points allow, and says at the field why a better one is refused', async () => {
  const variables = { id: 'e1', action: 'conclude' as const, version: 3, conclusion: 'support' as const, text: '同意' };
  const refused = {
    request: { query: moveExAnte, variables },
    result: {
      data: {
        moveExAnte: {
          ...typename('Problem'),
          code: 'INVALID',
          title: '填写有误',
          detail: '请求内容不正确',
          status: 422,
          fields: [{ ...typename('ProblemField'), path: 'conclusion', message: '结论与得分不一致：60 分' }],
        },
      },
    },
  } as unknown as MockLink.MockedResponse;
  const { user } = show(<ExAntePage />, {
    session: sessionOf('finance'),
    path: '/ex-ante/e1',
    route: '/ex-ante/:id',
    mocks: [page, files, refused],
  });
  const choice = await screen.findByLabelText(/^评估结论/);
  expect(chosenIn(choice)).toBe('调整完善后支持');
  expect(screen.getByText('60 / 100')).toBeTruthy();
  await chooseIn(user, choice, '予以支持');
  await user.type(screen.getByLabelText(/^审定意见/), '同意');
  await user.click(screen.getByRole('button', { name: '出具结论' }));
  expect(await confirmIn(user, '出具结论')).toMatch(/结论为“予以支持”.*不能撤回/);
  expect((await screen.findAllByText(/结论与得分不一致：60 分/)).length).toBeGreaterThan(0);
  expect(choice.getAttribute('aria-invalid')).toBe('true');
});

it('sends neither blank experts nor items that nobody rated', () => {
  const form = formOf(assessment as unknown as ExAntePartsFragment);
  const sent = draftOf({
    ...form,
    experts: [...form.experts, emptyExpert],
    ratings: { ...form.ratings, economy1: { mark: '', remark: '' } },
  });
  expect(sent.experts).toHaveLength(1);
  expect(sent.experts[0]?.noConflict).toBe(true);
  expect(sent.ratings.map(({ item }) => item)).not.toContain('economy1');
  expect(sent.ratings).toHaveLength(19);
});
