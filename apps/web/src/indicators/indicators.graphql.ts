import { graphql, type IndicatorEntryQuery } from '@chengxiao/client';

export const indicatorEntries = graphql(`
  query IndicatorEntries(
    $first: Int
    $after: String
    $filter: IndicatorEntryFilter
    $sort: IndicatorEntrySort
    $direction: SortDirection
  ) {
    indicatorEntries(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
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
        fromYear
        toYear
        divisionName
        state
        updatedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** An entry as a declarer takes it: what it says, for whom and for which years. */
export const entryParts = graphql(`
  fragment EntryParts on IndicatorEntry {
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
`);

export const indicatorEntry = graphql(`
  query IndicatorEntry($id: ID!) {
    indicatorEntry(id: $id) {
      ...EntryParts
      divisionName
      state
      reason
      fromTargetId
      draftedBy
      version
      updatedAt
      allowedActions
      editable
      revisable
      replaced {
        id
        name
        divisionName
      }
      history {
        ...EventParts
      }
    }
  }
`);

/** Its tree names the dimensions of entries, and offers them in the form. */
export const packInForce = graphql(`
  query PackOfIndicators($divisionCode: String!, $year: Int!) {
    rulePackInForce(divisionCode: $divisionCode, year: $year) {
      id
      content
    }
  }
`);

export const draftIndicatorEntry = graphql(`
  mutation DraftIndicatorEntry($input: IndicatorEntryInput!, $requestId: ID) {
    draftIndicatorEntry(input: $input, requestId: $requestId) {
      __typename
      ... on IndicatorEntry {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const reviseIndicatorEntry = graphql(`
  mutation ReviseIndicatorEntry($id: ID!, $fromYear: Int!, $requestId: ID) {
    reviseIndicatorEntry(id: $id, fromYear: $fromYear, requestId: $requestId) {
      __typename
      ... on IndicatorEntry {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const editIndicatorEntry = graphql(`
  mutation EditIndicatorEntry($id: ID!, $version: Int!, $input: IndicatorEntryInput!) {
    editIndicatorEntry(id: $id, version: $version, input: $input) {
      __typename
      ... on IndicatorEntry {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const moveIndicatorEntry = graphql(`
  mutation MoveIndicatorEntry($id: ID!, $action: IndicatorEntryAction!, $version: Int!, $reason: String) {
    moveIndicatorEntry(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on IndicatorEntry {
        id
        version
        state
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

/** One version of an entry as its page shows it. */
export type ShownEntry = IndicatorEntryQuery['indicatorEntry'];
