import { graphql } from '@chengxiao/client';

export const bulkApproval = graphql(`
  query BulkApproval($id: ID!) {
    bulkApproval(id: $id) {
      id
      state
      total
      amount
      done
      approved {
        count
        amount
      }
      deferred {
        count
        amount
      }
      held {
        count
        amount
      }
      withoutLineCount
      askedByName
      createdAt
      finishedAt
      approval {
        id
        year
        documentNo
        runnable
        forecast {
          approve {
            count
            amount
          }
          defer {
            count
            amount
          }
        }
      }
    }
  }
`);

export const bulkApprovalRows = graphql(`
  query BulkApprovalRows($id: ID!, $outcome: ApprovalOutcome, $first: Int, $after: String) {
    bulkApprovalRows(id: $id, outcome: $outcome, first: $first, after: $after) {
      nodes {
        id
        projectId
        projectCode
        projectName
        unitName
        targetId
        amount
        outcome
        reason
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
