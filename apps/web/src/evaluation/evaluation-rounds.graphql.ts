import { type EvaluationRoundsQuery, graphql } from '@chengxiao/client';

export const evaluationRounds = graphql(`
  query EvaluationRounds($filter: CommonFilter) {
    evaluationRounds(first: 6, filter: $filter) {
      nodes {
        id
        year
        state
        dueDate
        closedAt
        version
        allowedActions
        progress {
          total
          unreported
          submitted
          filed
          overdue
        }
      }
    }
  }
`);

/** Who of a year has not reported. */
export const unreportedEvaluations = graphql(`
  query UnreportedEvaluations($first: Int, $filter: EvaluationFilter) {
    evaluations(first: $first, sort: name, filter: $filter) {
      nodes {
        id
        projectName
        orgName
      }
    }
  }
`);

export const moveEvaluationRound = graphql(`
  mutation MoveEvaluationRound($id: ID!, $action: EvaluationRoundAction!, $version: Int!, $reason: String) {
    moveEvaluationRound(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on EvaluationRound {
        id
        state
        version
        closedAt
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

export type EvaluationRound = EvaluationRoundsQuery['evaluationRounds']['nodes'][number];
