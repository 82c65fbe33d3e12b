import { type MockLink } from '@apollo/client/testing';
import { nm10hao } from '@chengxiao/domain';
import { targetCheck } from '../lint/lint.graphql';
import { target as targetQuery } from './targets.graphql';

/** An indicator of a target as the API answers it. */
export const indicator = (id: string, level1: string, level2: string, weight: string) => ({
  __typename: 'Indicator' as const,
  id,
  period: 'annual' as const,
  level1,
  level2,
  name: `指标${id}`,
  nature: 'positive' as const,
  direction: 'ge' as const,
  value: '1',
  standard: '',
  unit: '个',
  weight,
  basis: 'plan' as const,
  note: '',
  explanation: '',
  method: null,
  source: '',
  evidence: '',
  scoringRule: '',
  libraryId: null,
  libraryVersion: null,
});
/** Three rows whose weights add up. */
export const rows = [
  indicator('a', 'output', 'quantity', '50'),
  indicator('b', 'benefit', 'social', '30'),
  indicator('c', 'satisfaction', 'service', '10'),
];

/** A target as its page is answered it. */
export const target = (fields: object) => ({
  __typename: 'Target',
  id: 't1',
  year: 2026,
  state: 'submitted',
  divisionCode: '150600',
  formKind: 'full',
  confirmed: [],
  carriedFrom: null,
  annualGoal: '完成养护180公里',
  midtermGoal: '',
  roundNo: 1,
  reason: null,
  mendBy: null,
  version: 2,
  allowedActions: [],
  editable: false,
  recommendable: false,
  rulePack: { __typename: 'RulePack', id: 'k1', packId: nm10hao.id, packVersion: 1, content: nm10hao },
  project: {
    __typename: 'Project',
    id: 'p1',
    name: '公路养护',
    projectCode: '15060026T000000000001',
    attribute: 'new',
    functionCode: '2140106',
    orgName: '养护中心',
    departmentName: '交通局',
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    totalAmount: '100.00',
    funds: [{ __typename: 'Fund', year: 2026, source: 'fiscal', amount: '100.00' }],
  },
  funds: [{ __typename: 'Fund', year: 2026, source: 'fiscal', amount: '100.00' }],
  budgetLine: null,
  indicators: rows,
  planSteps: [],
  review: null,
  reviews: [],
  versions: [],
  adjustments: [],
  history: [],
  ...fields,
});
export const answers = (fields: object): MockLink.MockedResponse => ({
  request: { query: targetQuery, variables: { id: 't1' } },
  result: { data: { target: target(fields) } } as never,
});

/** What is found in it; nothing unless said otherwise. */
export const checked = (fields: object = {}): MockLink.MockedResponse => ({
  request: { query: targetCheck, variables: { id: 't1' } },
  result: {
    data: {
      target: {
        __typename: 'Target',
        id: 't1',
        lintContext: { __typename: 'LintContext', lastYear: [], peers: [], similar: [] },
        findings: [],
        ...fields,
      },
    },
  } as never,
});
