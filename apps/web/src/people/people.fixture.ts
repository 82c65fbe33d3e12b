import type { MockLink } from '@apollo/client/testing';
import type { PersonQuery } from '@chengxiao/client';
import { organisationChoices } from '../controls/organisations.graphql';
import { savedViews } from '../views/views.graphql';
import { organisationKind } from './people.graphql';

export type Mock = MockLink.MockedResponse;
export type Shown = PersonQuery['person'];
export const id = '0190c3a0-0000-7000-8000-00000000000a';
export const held: Shown['positions'][number] = {
  id: 'h1',
  orgId: id,
  orgName: '水利局',
  role: 'department',
  section: null,
  fromOn: '2026-01-01',
  untilOn: null,
  endedAt: null,
  current: true,
};
export const shown: Shown = {
  id: 'u9',
  username: 'agula',
  name: '阿古拉',
  state: 'active',
  orgId: id,
  orgName: '水利局',
  divisionCode: '150800',
  disabledAt: null,
  mustChangePassword: false,
  oneTimeUntil: null,
  version: 3,
  editable: true,
  allowedActions: ['disable'],
  positions: [held],
  history: [],
};
export const named = (over: Partial<Shown> = {}) => {
  const row = { ...shown, ...over };
  return {
    __typename: 'Person' as const,
    ...row,
    positions: row.positions.map((each) => ({ __typename: 'HeldPosition' as const, ...each })),
  };
};
export const places: Mock = {
  request: { query: organisationChoices, variables: () => true },
  result: {
    data: {
      organisations: {
        __typename: 'OrganisationPage',
        nodes: [{ __typename: 'Organisation', id, name: '水利局', code: 'D001' }],
      },
    },
  },
  maxUsageCount: 20,
};
export const kind = (of: 'department' | 'finance'): Mock => ({
  request: { query: organisationKind, variables: { id } },
  result: {
    data: {
      organisations: {
        __typename: 'OrganisationPage',
        nodes: [{ __typename: 'Organisation', id, kind: of, divisionCode: '150800' }],
      },
    },
  },
  maxUsageCount: 9,
});
export const views: Mock = {
  request: { query: savedViews, variables: () => true },
  result: { data: { savedViews: [] } },
  maxUsageCount: 9,
};
/** Notes what a mutation is sent, and answers that it was done. */
export const takes = (query: Mock['request']['query'], field: string, sent: unknown[], answer: object = {}): Mock => ({
  request: { query, variables: (asked: Record<string, unknown>) => sent.push(asked) > 0 },
  result: { data: { [field]: { ...named(), version: 4, ...answer } as never } },
  maxUsageCount: 3,
});
