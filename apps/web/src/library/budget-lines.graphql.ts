import { graphql, type ProjectQuery } from '@chengxiao/client';

export const proposeBudgetLine = graphql(`
  mutation ProposeBudgetLine($projectId: ID!, $year: Int!, $amount: Decimal!) {
    proposeBudgetLine(projectId: $projectId, year: $year, amount: $amount) {
      __typename
      ... on BudgetLine {
        id
        projectId
        year
        amount
        state
      }
      ...ProblemFields
    }
  }
`);

export const adjustBudgetLine = graphql(`
  mutation AdjustBudgetLine(
    $id: ID!
    $version: Int!
    $amount: Decimal!
    $reason: String!
    $documentNo: String
    $documentDate: LocalDate
  ) {
    adjustBudgetLine(
      id: $id
      version: $version
      amount: $amount
      reason: $reason
      documentNo: $documentNo
      documentDate: $documentDate
    ) {
      __typename
      ... on BudgetLine {
        id
        amount
        version
        state
      }
      ...ProblemFields
    }
  }
`);

export const decideBudgetIncrease = graphql(`
  mutation DecideBudgetIncrease($id: ID!, $version: Int!, $action: BudgetIncreaseAction!, $reason: String) {
    decideBudgetIncrease(id: $id, version: $version, action: $action, reason: $reason) {
      __typename
      ... on BudgetLine {
        id
        amount
        version
        state
      }
      ...ProblemFields
    }
  }
`);

export const moveBudgetLine = graphql(`
  mutation MoveBudgetLine($id: ID!, $version: Int!, $action: BudgetLineAction!, $reason: String!, $documentNo: String) {
    moveBudgetLine(id: $id, version: $version, action: $action, reason: $reason, documentNo: $documentNo) {
      __typename
      ... on BudgetLine {
        id
        state
        version
        cancelledOn
        cancelReason
        cancelDocumentNo
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

export const moveBudgetLines = graphql(`
  mutation MoveBudgetLines($lines: [Seen!]!, $action: BudgetLineAction!, $reason: String!, $documentNo: String) {
    moveBudgetLines(lines: $lines, action: $action, reason: $reason, documentNo: $documentNo) {
      __typename
      ...OutcomeRows
      ...ProblemFields
    }
  }
`);

/** One budget line as the page of its project shows it. */
export type Line = ProjectQuery['project']['budgetLines'][number];
