import { graphql, type WhatIfQuery } from '@chengxiao/client';

export const triedPack = graphql(`
  query TriedPack($id: ID!) {
    rulePack(id: $id) {
      id
      name {
        zh
        en
      }
      packVersion
      state
    }
  }
`);

export const whatIfs = graphql(`
  query WhatIfs($filter: WhatIfFilter, $first: Int = 30, $after: String) {
    whatIfs(filter: $filter, after: $after, first: $first) {
      nodes {
        id
        year
        state
        total
        done
        changed
        unscorable
        askedByName
        askedByOrg
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const whatIf = graphql(`
  query WhatIf($id: ID!) {
    whatIf(id: $id) {
      id
      rulePackId
      packName {
        zh
        en
      }
      packVersion
      year
      state
      total
      done
      changed
      unscorable
      matrix {
        before {
          ...GradeParts
        }
        after {
          ...GradeParts
        }
        count
      }
      askedByName
      askedByOrg
      createdAt
      startedAt
      finishedAt
      version
      allowedActions
    }
  }
`);

export const whatIfChanges = graphql(`
  query WhatIfChanges($whatIfId: ID!, $filter: WhatIfChangeFilter, $first: Int = 50, $after: String) {
    whatIfChanges(whatIfId: $whatIfId, filter: $filter, after: $after, first: $first) {
      nodes {
        id
        evaluationId
        projectName
        orgName
        totalBefore
        totalAfter
        gradeBefore {
          ...GradeParts
        }
        gradeAfter {
          ...GradeParts
        }
        why {
          part
          label
          before
          after
          difference
        }
        notes
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const startWhatIf = graphql(`
  mutation StartWhatIf($rulePackId: ID!, $year: Int!, $requestId: ID) {
    startWhatIf(rulePackId: $rulePackId, year: $year, requestId: $requestId) {
      __typename
      ... on WhatIf {
        id
        state
        version
      }
      ...ProblemFields
    }
  }
`);

export const cancelWhatIf = graphql(`
  mutation CancelWhatIf($id: ID!, $version: Int!) {
    cancelWhatIf(id: $id, version: $version) {
      __typename
      ... on WhatIf {
        id
        state
        version
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

/** One what-if as its page shows it. */
export type ShownWhatIf = WhatIfQuery['whatIf'];
