import { graphql } from '@chengxiao/client';

export const overallTargets = graphql(`
  query OverallTargets(
    $first: Int
    $after: String
    $filter: OverallFilter
    $sort: OverallSort
    $direction: SortDirection
  ) {
    overallTargets(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      nodes {
        id
        orgName
        year
        basicAmount
        projectAmount
        state
        updatedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      sums {
        budgetAmount
      }
    }
  }
`);

export const overallTarget = graphql(`
  query OverallTarget($id: ID!) {
    overallTarget(id: $id) {
      id
      orgName
      year
      basicAmount
      projectAmount
      tasks {
        id
        name
        content
        fiscal
        other
        projectIds
      }
      goals
      indicators {
        id
        level1
        level2
        name
        direction
        value
        standard
        unit
        weight
      }
      state
      roundNo
      reason
      version
      editable
      allowedActions
      projects {
        id
        name
        summary
        fiscal
        other
      }
      versions {
        id
        versionNo
        contentHash
        approvedOn
        documentNo
      }
      history {
        ...EventParts
      }
    }
  }
`);

export const declareOverallTarget = graphql(`
  mutation DeclareOverallTarget($year: Int!, $requestId: ID) {
    declareOverallTarget(year: $year, requestId: $requestId) {
      __typename
      ... on OverallTarget {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const editOverallTarget = graphql(`
  mutation EditOverallTarget($id: ID!, $version: Int!, $input: OverallInput!) {
    editOverallTarget(id: $id, version: $version, input: $input) {
      __typename
      ... on OverallTarget {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const moveOverallTarget = graphql(`
  mutation MoveOverallTarget($id: ID!, $action: OverallAction!, $version: Int!, $reason: String) {
    moveOverallTarget(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on OverallTarget {
        id
        version
      }
      ...ProblemFields
    }
  }
`);
