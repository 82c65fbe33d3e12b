import type { MockLink } from '@apollo/client/testing';
import { appraise, nm10hao, type RulePackDocument, successorOf } from '@chengxiao/domain';
import { discardFormDraft, formDraft, saveFormDraft } from '../drafts/draft.graphql';
import { rulePack, rulePacks, rulePackToEdit } from './rule-packs.graphql';
import { allPacks } from './use-pack-names';

/** The pack of the region as lists answer it. */
export const regionHead = {
  __typename: 'RulePack' as const,
  id: 'r1',
  packId: nm10hao.id,
  packVersion: 1,
  name: { __typename: 'BilingualText' as const, ...nm10hao.name },
  jurisdiction: '150000',
  divisionName: '内蒙古自治区',
  fromYear: 2021,
  toYear: null,
  supersededFrom: null,
  state: 'active' as const,
  draftedBy: null,
  updatedAt: '2026-01-01T00:00:00Z',
  base: null,
};

/** A draft of a league founded on it, which states nothing itself. */
export const leagueDraft: RulePackDocument = {
  ...successorOf(nm10hao, { id: 'league', version: 1, jurisdiction: '152500', fromYear: 2027 }),
  name: { zh: '盟规则', en: 'League rules' },
};
export const leagueHead = {
  ...regionHead,
  id: 'l1',
  packId: 'league',
  name: { __typename: 'BilingualText' as const, ...leagueDraft.name },
  jurisdiction: '152500',
  divisionName: '锡林郭勒盟',
  fromYear: 2027,
  state: 'draft' as const,
  draftedBy: '何涛',
  base: regionHead,
};

/** The names of all packs, which every page asks for. */
export const names = (nodes: readonly object[] = [leagueHead, regionHead]): MockLink.MockedResponse => ({
  request: { query: rulePacks, variables: allPacks },
  maxUsageCount: 9,
  result: {
    data: {
      rulePacks: {
        __typename: 'RulePackPage',
        nodes,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        totalCount: nodes.length,
      },
    },
  } as never,
});

/** The page of the draft; its findings and cases are those the rules give. */
export function page(document: RulePackDocument = leagueDraft, fields: object = {}): MockLink.MockedResponse {
  const { pack, findings, golden } = appraise(document, nm10hao);
  const shown = {
    ...leagueHead,
    document,
    content: pack,
    version: 3,
    activatedBy: null,
    activatedAt: null,
    history: [],
    allowedActions: ['discard'],
    editable: true,
    draftable: false,
    validation: findings.map(({ path, key }) => ({ __typename: 'RulePackFinding', path, message: key })),
    goldenRun: golden.map(({ index, actual, passed }) => ({ __typename: 'GoldenRun', index, actual, passed })),
    ...fields,
  };
  return { request: { query: rulePack, variables: { id: 'l1' } }, result: { data: { rulePack: shown } } as never };
}

/** The draft as its editor asks for it. */
export const toEdit = (document: RulePackDocument = leagueDraft): MockLink.MockedResponse => ({
  request: { query: rulePackToEdit, variables: { id: 'l1' } },
  maxUsageCount: 9,
  result: {
    data: {
      rulePack: {
        ...leagueHead,
        document,
        version: 3,
        editable: true,
        history: [],
        base: { ...regionHead, content: nm10hao },
      },
    },
  } as never,
});

/** Nothing was typed before; whatever is typed now is kept. */
export const noDraft = (): MockLink.MockedResponse[] => [
  {
    request: { query: formDraft, variables: { form: 'rulePack', subject: 'l1' } },
    result: { data: { formDraft: null } },
  },
  {
    request: { query: saveFormDraft, variables: () => true },
    maxUsageCount: 99,
    result: {
      data: {
        saveFormDraft: {
          __typename: 'FormDraft',
          form: 'rulePack',
          subject: 'l1',
          body: '',
          savedAt: '2026-01-01T00:00:00Z',
        },
      },
    } as never,
  },
  {
    request: { query: discardFormDraft, variables: () => true },
    result: { data: { discardFormDraft: null } } as never,
  },
];
