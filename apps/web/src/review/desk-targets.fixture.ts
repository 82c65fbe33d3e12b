import { type MockLink } from '@apollo/client/testing';
import { attachments } from '../attachments/attachments.graphql';
import { reviewPhrases } from '../targets/review/reviews.graphql';
import { checked, target } from '../targets/target.fixture';
import { target as targetQuery } from '../targets/targets.graphql';
import { bulkForecast, deskDay, reviewDesk, reviewDeskChoices } from './desk.graphql';

export const row = (n: number) => ({
  __typename: 'DeskRow' as const,
  id: `r${n}`,
  subjectId: `t${n}`,
  projectName: `项目${n}`,
  orgName: '养护中心',
  departmentName: '交通局',
  projectType: 'special',
  year: 2027,
  roundNo: 1,
  stepName: { __typename: 'BilingualText', zh: '财政绩效科室审核', en: 'Performance' },
  dueOn: '2026-11-20',
  overdueDays: n,
  amount: '1000000.00',
  risk: n,
  keyProject: n === 2,
  assigneeName: null,
  lastStep: false,
});
type Mock = MockLink.MockedResponse;
const often = (mock: Mock): Mock => ({ ...mock, maxUsageCount: 9 });
export const deskOf = (variables: object, rows = [row(1), row(2)]): Mock =>
  often({
    request: { query: reviewDesk, variables },
    result: {
      data: {
        reviewDesk: {
          __typename: 'DeskPage',
          nodes: rows,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          totalCount: rows.length,
          totalAmount: `${rows.length}000000.00`,
        },
      },
    } as never,
  });
const desk = deskOf({ subject: 'target', first: 50, filter: {}, sort: 'due' });
const choices = often({
  request: { query: reviewDeskChoices, variables: () => true },
  result: {
    data: {
      reviewDeskChoices: {
        __typename: 'DeskChoices',
        kinds: (['target', 'libraryEntry', 'adjustment'] as const).map((subject, at) => ({
          __typename: 'DeskKind',
          subject,
          count: 2 - at,
        })),
        steps: [
          {
            __typename: 'DeskStep',
            key: 'performance',
            name: { __typename: 'BilingualText', zh: '绩效科', en: 'Performance' },
            count: 2,
          },
        ],
        departments: ['交通局'],
        keyProjects: 1,
      },
    },
  } as never,
});
const day = often({
  request: { query: deskDay },
  result: { data: { deskDay: { __typename: 'DeskDay', done: 12, left: 28, seconds: 360 } } } as never,
});
const phrases = often({
  request: { query: reviewPhrases },
  result: { data: { reviewPhrases: [] } } as never,
});
const opened = (id: string): Mock =>
  often({
    request: { query: targetQuery, variables: { id } },
    result: {
      data: {
        target: {
          ...target({ allowedActions: ['pass', 'return', 'transfer'] }),
          id,
          project: { ...target({}).project, name: id === 't1' ? '项目1' : '项目2' },
        },
      },
    } as never,
  });
const files = (id: string): Mock =>
  often({
    request: { query: attachments, variables: { subjectType: 'target', subjectId: id } },
    result: {
      data: {
        attachments: {
          __typename: 'AttachmentFolder',
          items: [],
          refusal: 'no',
          kinds: [],
          maxBytes: 1,
          types: [],
        },
      },
    } as never,
  });
export const sent: object[] = [];
export const answers = (query: object, field: string, answer: object): Mock =>
  ({
    request: { query, variables: () => true },
    maxUsageCount: 9,
    result: (variables: object) => {
      sent.push(variables);
      return { data: { [field]: answer } };
    },
  }) as unknown as Mock;
export const moved = { __typename: 'Target', id: 't1', state: 'passed', version: 3, allowedActions: ['takeBack'] };
export const page = { path: '/review', route: '/review' };
export const mocks = [
  desk,
  choices,
  day,
  opened('t1'),
  opened('t2'),
  files('t1'),
  files('t2'),
  often(checked()),
  phrases,
];

const grid = {
  form: 'F1',
  layoutVersion: 1,
  language: 'zh',
  paper: 'landscape',
  parts: [{ name: 'target', title: '申报表', subtitle: '', widths: [10], sections: [], notes: [] }],
};
export const redLine = {
  grid,
  count: { addedRows: 1, removedRows: 0, changedCells: 2, details: 0 },
  since: { roundNo: 1, submittedAt: '2026-11-16T02:00:00Z' },
};

export const forecast = (refusal: string | null, waiting = [row(1), row(2)], maxUsageCount = 9) =>
  ({
    request: { query: bulkForecast, variables: () => true },
    maxUsageCount,
    result: {
      data: {
        bulkForecast: {
          __typename: 'BulkForecast',
          rows: waiting.map((each, index) => ({
            __typename: 'BulkForecastRow',
            version: 2,
            row: each,
            refusal: index === 1 ? refusal : null,
          })),
          count: waiting.length,
          amount: '2000000.00',
        },
      },
    },
  }) as unknown as Mock;
