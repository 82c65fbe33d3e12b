import { type MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import { sessionOf } from '../../test/show';
import { moveProject, project as projectQuery } from '../library/library.graphql';
import { deskDay, reviewDesk, reviewDeskChoices } from './desk.graphql';

export const names = ['嘎查饮水工程', '公路养护工程'];
export const row = (n: number) => ({
  __typename: 'DeskRow' as const,
  id: `r${n}`,
  subjectId: `p${n}`,
  projectName: names[n - 1] ?? '',
  orgName: '水利站',
  departmentName: '水利局',
  projectType: 'special',
  year: 2027,
  roundNo: 1,
  stepName: { __typename: 'BilingualText', zh: '财政部门审核', en: 'Finance' },
  dueOn: '2026-12-15',
  overdueDays: 0,
  amount: '1000000.00',
  risk: 0,
  keyProject: false,
  assigneeName: null,
  lastStep: true,
});
export const often = (query: object, data: object, sent?: object[]): MockLink.MockedResponse =>
  ({
    request: { query, variables: () => true },
    maxUsageCount: 19,
    result: (variables: object) => {
      sent?.push(variables);
      return { data };
    },
  }) as unknown as MockLink.MockedResponse;
export const project = (id: string) => ({
  __typename: 'Project',
  id,
  declarableYears: [],
  projectCode: '1506',
  name: names[Number(id.slice(1)) - 1],
  level: 'second',
  parentId: null,
  transferId: null,
  parent: null,
  secondLevel: null,
  attribute: 'new',
  projectType: 'special',
  functionCode: '2130106',
  functionPath: ['农林水支出'],
  placeCode: '150600',
  startDate: '2027-01-01',
  endDate: '2027-12-31',
  summary: '新建供水点 6 处。',
  beneficiaries: '',
  originNote: '',
  totalAmount: '1000000.00',
  state: 'submitted',
  reason: null,
  review: null,
  holdNo: null,
  holdDate: null,
  orgId: 'o1',
  orgName: '水利站',
  departmentName: '水利局',
  divisionCode: '150600',
  version: 2,
  allowedActions: ['return', 'admit', 'transfer'],
  editable: false,
  removable: false,
  budgetLineRefusal: null,
  funds: [],
  budgetLines: [],
  years: [],
  history: [
    {
      __typename: 'HistoryEntry',
      id: 'e1',
      action: 'project_return',
      at: '2026-11-20T02:00:00Z',
      actorName: '王强',
      actorOrg: '财政局',
      reason: '请补充测算依据',
      subject: 'project',
      subjectId: id,
      actorRole: 'finance',
    },
  ],
});
export const shown = (sent: object[] = [], answer?: object): MockLink.MockedResponse[] => [
  often(reviewDesk, {
    reviewDesk: {
      __typename: 'DeskPage',
      nodes: [row(1), row(2)],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      totalCount: 2,
      totalAmount: '2000000.00',
    },
  }),
  often(reviewDeskChoices, {
    reviewDeskChoices: {
      __typename: 'DeskChoices',
      kinds: [
        { __typename: 'DeskKind', subject: 'target', count: 4 },
        { __typename: 'DeskKind', subject: 'libraryEntry', count: 2 },
        { __typename: 'DeskKind', subject: 'adjustment', count: 0 },
      ],
      steps: [],
      departments: [],
      keyProjects: 0,
    },
  }),
  often(deskDay, { deskDay: { __typename: 'DeskDay', done: 0, left: 6, seconds: null } }),
  ...['p1', 'p2'].map(
    (id) =>
      ({
        request: { query: projectQuery, variables: { id } },
        maxUsageCount: 9,
        result: { data: { project: project(id) } },
      }) as unknown as MockLink.MockedResponse,
  ),
  often(
    moveProject,
    {
      moveProject: answer ?? { ...project('p1'), state: 'admitted', version: 3, allowedActions: [] },
    },
    sent,
  ),
];
export const page = { path: '/review?kind=libraryEntry', route: '/review', session: sessionOf('finance') };
export const heading = (name = '') => screen.findByRole('heading', { level: 2, name });
