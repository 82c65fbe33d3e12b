import { graphql } from '@chengxiao/client';

export const budgetReplies = graphql(`
  query BudgetReplies($id: ID!) {
    budgetReplies(budgetApprovalId: $id) {
      departmentId
      departmentName
      count
      amount
      issuable
      replies {
        id
        documentNo
        issuedOn
        projectCount
        amount
        beforeCorrection
      }
    }
  }
`);

export const receivedReplies = graphql(`
  query ReceivedReplies($first: Int, $after: String, $year: Int) {
    receivedReplies(first: $first, after: $after, year: $year) {
      nodes {
        id
        year
        documentNo
        issuedOn
        projectCount
        amount
        beforeCorrection
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      sums {
        amount
      }
    }
  }
`);

export const issueBudgetReply = graphql(`
  mutation IssueBudgetReply($id: ID!, $departmentId: ID!, $documentNo: String!, $issuedOn: LocalDate!) {
    issueBudgetReply(budgetApprovalId: $id, departmentId: $departmentId, documentNo: $documentNo, issuedOn: $issuedOn) {
      __typename
      ... on BudgetReply {
        id
        documentNo
      }
      ...ProblemFields
    }
  }
`);

export const projectLetters = graphql(`
  query ProjectLetters($id: ID!) {
    project(id: $id) {
      id
      letters {
        letterId: id
        year
        documentNo
        issuedOn
        amount
        versionNo
      }
    }
  }
`);
