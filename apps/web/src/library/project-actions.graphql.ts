import { graphql } from '@chengxiao/client';

export const moveProjects = graphql(`
  mutation MoveProjects($seen: [Seen!]!, $action: ProjectAction!, $reason: String) {
    moveProjects(seen: $seen, action: $action, reason: $reason) {
      __typename
      ...OutcomeRows
      ...ProblemFields
    }
  }
`);

export const proposeBudgetLines = graphql(`
  mutation ProposeBudgetLines($projectIds: [ID!]!, $year: Int!) {
    proposeBudgetLines(projectIds: $projectIds, year: $year) {
      __typename
      ...OutcomeRows
      ...ProblemFields
    }
  }
`);

export const declareTargets = graphql(`
  mutation DeclareTargets($projectIds: [ID!]!, $year: Int!) {
    declareTargets(projectIds: $projectIds, year: $year) {
      __typename
      ...OutcomeRows
      ...ProblemFields
    }
  }
`);
