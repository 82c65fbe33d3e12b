import { graphql } from '@chengxiao/client';

export const offeredEntries = graphql(`
  query OfferedEntries($filter: IndicatorEntryFilter!) {
    indicatorEntries(first: 12, sort: name, filter: $filter) {
      nodes {
        ...EntryParts
      }
    }
  }
`);

export const starterPacks = graphql(`
  query StarterPacks($divisionCode: String!, $year: Int!) {
    starterPacks(divisionCode: $divisionCode, year: $year) {
      projectTag
      entries {
        ...EntryParts
      }
    }
  }
`);

export const recommendIndicator = graphql(`
  mutation RecommendIndicator($targetId: ID!, $indicatorId: ID!, $projectTag: String!, $requestId: ID) {
    recommendIndicator(targetId: $targetId, indicatorId: $indicatorId, projectTag: $projectTag, requestId: $requestId) {
      __typename
      ... on IndicatorEntry {
        id
      }
      ...ProblemFields
    }
  }
`);
