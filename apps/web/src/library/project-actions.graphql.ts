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

export const moveProjectsForecast = graphql(`
  query MoveProjectsForecast($seen: [Seen!]!, $action: ProjectAction!) {
    moveProjectsForecast(seen: $seen, action: $action) {
      ...OutcomeRows
    }
  }
`);

export const proposeBudgetLinesForecast = graphql(`
  query ProposeBudgetLinesForecast($projectIds: [ID!]!, $year: Int!) {
    proposeBudgetLinesForecast(projectIds: $projectIds, year: $year) {
      ...OutcomeRows
    }
  }
`);

export const declareTargetsForecast = graphql(`
  query DeclareTargetsForecast($projectIds: [ID!]!, $year: Int!) {
    declareTargetsForecast(projectIds: $projectIds, year: $year) {
      ...OutcomeRows
    }
  }
`);
