import { graphql } from '@chengxiao/client';

export const budgetProposals = graphql(`
  query BudgetProposals($first: Int, $after: String, $filter: BudgetProposalFilter) {
    budgetProposals(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        projectName
        orgName
        departmentName
        year
        grade {
          ...GradeParts
        }
        total
        kind
        share
        baseAmount
        amount
        change
        deviationReason
        state
        version
        allowedActions
        rule {
          reason
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      totals {
        count
        waiting
        keep
        cut
        stop
        baseAmount
        amount
        change
      }
    }
  }
`);

export const budgetProposal = graphql(`
  query BudgetProposal($id: ID!) {
    budgetProposal(id: $id) {
      ...ProposalParts
    }
  }

  fragment ProposalParts on BudgetProposal {
    id
    evaluationId
    projectId
    projectCode
    projectName
    orgName
    departmentName
    year
    evaluatedYear
    total
    grade {
      ...GradeParts
    }
    kind
    share
    baseAmount
    amount
    change
    deviationReason
    state
    reason
    version
    allowedActions
    rule {
      year
      baseAmount
      executionRate
      kind
      share
      amount
      reason
      clause
    }
    history {
      ...EventParts
    }
  }
`);

export const proposeFromEvaluation = graphql(`
  mutation ProposeFromEvaluation($evaluationId: ID!, $year: Int, $deviation: ProposalDeviationInput, $requestId: ID) {
    proposeFromEvaluation(evaluationId: $evaluationId, year: $year, deviation: $deviation, requestId: $requestId) {
      __typename
      ... on BudgetProposal {
        id
        state
        version
      }
      ...ProblemFields
    }
  }
`);

export const reviseBudgetProposal = graphql(`
  mutation ReviseBudgetProposal($id: ID!, $version: Int!, $deviation: ProposalDeviationInput) {
    reviseBudgetProposal(id: $id, version: $version, deviation: $deviation) {
      __typename
      ... on BudgetProposal {
        ...ProposalParts
      }
      ...ProblemFields
    }
  }
`);

export const moveBudgetProposal = graphql(`
  mutation MoveBudgetProposal($id: ID!, $action: BudgetProposalDecision!, $version: Int!, $reason: String) {
    moveBudgetProposal(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on BudgetProposal {
        ...ProposalParts
      }
      ...ProblemFields
    }
  }
`);
