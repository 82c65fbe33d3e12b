import { graphql } from '@chengxiao/client';

/** How many projects an approval treats in one way, and their money. */
export const tally = graphql(`
  fragment Tally on ApprovalTally {
    count
    amount
  }
`);

export const bulkApproval = graphql(`
  query BulkApproval($id: ID!) {
    bulkApproval(id: $id) {
      id
      state
      total
      amount
      done
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
            ...Tally
          }
          defer {
            ...Tally
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
