import { graphql } from '@chengxiao/client';

export const budgetApprovals = graphql(`
  query BudgetApprovals($first: Int, $after: String, $year: Int) {
    budgetApprovals(first: $first, after: $after, year: $year) {
      nodes {
        id
        divisionCode
        year
        approvedOn
        documentNo
        recordedBy
        recordedAt
        version
        runnable
        correctable
        versions {
          id
          versionNo
          year
          approvedOn
          documentNo
          reason
          recordedBy
          recordedAt
        }
        forecast {
          approve {
            ...Tally
          }
          defer {
            ...Tally
          }
        }
        bulkApprovals {
          id
          state
          approved {
            ...Tally
          }
          deferred {
            ...Tally
          }
          held {
            ...Tally
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const recordBudgetApproval = graphql(`
  mutation RecordBudgetApproval($year: Int!, $approvedOn: LocalDate!, $documentNo: String!) {
    recordBudgetApproval(year: $year, approvedOn: $approvedOn, documentNo: $documentNo) {
      __typename
      ... on BudgetApproval {
        id
        year
      }
      ...ProblemFields
    }
  }
`);

/** The record put right, with a reason. */
export const correctBudgetApproval = graphql(`
  mutation CorrectBudgetApproval(
    $id: ID!
    $version: Int!
    $year: Int!
    $approvedOn: LocalDate!
    $documentNo: String!
    $reason: String!
  ) {
    correctBudgetApproval(
      id: $id
      version: $version
      year: $year
      approvedOn: $approvedOn
      documentNo: $documentNo
      reason: $reason
    ) {
      __typename
      ... on BudgetApproval {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const bulkApprovalPreview = graphql(`
  query BulkApprovalPreview($id: ID!) {
    bulkApprovalPreview(id: $id) {
      seen
      approved {
        ...Tally
      }
      deferred {
        ...Tally
      }
      held {
        ...Tally
      }
      withoutLineCount
      rows {
        id
        projectId
        projectCode
        projectName
        orgName
        amount
        outcome
        reason
      }
    }
  }
`);

export const startBulkApproval = graphql(`
  mutation StartBulkApproval($id: ID!, $requestId: ID, $seen: String) {
    startBulkApproval(budgetApprovalId: $id, requestId: $requestId, seen: $seen) {
      __typename
      ... on BulkApproval {
        id
        state
      }
      ...ProblemFields
    }
  }
`);
