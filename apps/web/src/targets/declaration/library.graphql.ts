import { graphql } from '@chengxiao/client';

export const offeredEntries = graphql(`
  query OfferedEntries($filter: IndicatorEntryFilter!) {
    indicatorEntries(first: 12, sort: name, filter: $filter) {
      nodes {
        id
        entryId
        entryVersion
        kind
        functionCode
        projectTag
        level1
        level2
        name
        explanation
        nature
        direction
        value
        standard
        unit
        weight
        basis
        method
        source
        evidence
        scoringRule
        cites
        fromYear
        toYear
        replaces
        jurisdiction
      }
    }
  }
`);

export const starterPacks = graphql(`
  query StarterPacks($divisionCode: String!, $year: Int!) {
    starterPacks(divisionCode: $divisionCode, year: $year) {
      projectTag
      entries {
        id
        entryId
        entryVersion
        kind
        functionCode
        projectTag
        level1
        level2
        name
        explanation
        nature
        direction
        value
        standard
        unit
        weight
        basis
        method
        source
        evidence
        scoringRule
        cites
        fromYear
        toYear
        replaces
        jurisdiction
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
