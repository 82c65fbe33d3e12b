import { graphql } from '@chengxiao/client';

export const approvalBatch = graphql(`
  query ApprovalBatch($id: ID!) {
    approvalBatch(id: $id) {
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
      }
    }
  }
`);

export const approvalBatchRows = graphql(`
  query ApprovalBatchRows($id: ID!, $outcome: ApprovalOutcome, $first: Int, $after: String) {
    approvalBatchRows(id: $id, outcome: $outcome, first: $first, after: $after) {
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
