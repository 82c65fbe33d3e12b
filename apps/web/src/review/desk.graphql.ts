import { graphql } from '@chengxiao/client';

export const reviewDesk = graphql(`
  query ReviewDesk(
    $subject: ReviewSubject!
    $first: Int
    $after: String
    $filter: DeskFilter
    $sort: DeskSort
    $direction: SortDirection
  ) {
    reviewDesk(subject: $subject, first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      nodes {
        id
        subjectId
        projectName
        orgName
        departmentName
        projectType
        year
        roundNo
        stepName {
          zh
          en
        }
        dueOn
        overdueDays
        amount
        risk
        keyProject
        assigneeName
        lastStep
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      totalAmount
    }
  }
`);

export const reviewDeskChoices = graphql(`
  query ReviewDeskChoices($subject: ReviewSubject!) {
    reviewDeskChoices(subject: $subject) {
      kinds {
        subject
        count
      }
      steps {
        key
        name {
          zh
          en
        }
        count
      }
      departments
      keyProjects
    }
  }
`);

export const deskDay = graphql(`
  query DeskDay {
    deskDay {
      done
      left
      seconds
    }
  }
`);

export const bulkForecast = graphql(`
  query BulkForecast($subject: ReviewSubject!, $action: BulkAction!, $filter: DeskFilter) {
    bulkForecast(subject: $subject, action: $action, filter: $filter) {
      rows {
        version
        row {
          id
          subjectId
          projectName
          orgName
          amount
          lastStep
        }
        refusal
      }
      count
      amount
    }
  }
`);

export const reviewTargetAdjustments = graphql(`
  mutation ReviewTargetAdjustments($seen: [Seen!]!, $action: BulkAction!, $opinion: String!) {
    reviewTargetAdjustments(seen: $seen, action: $action, opinion: $opinion) {
      __typename
      ...OutcomeRows
      ...ProblemFields
    }
  }
`);

export const startBulkReview = graphql(`
  mutation StartBulkReview(
    $action: BulkAction!
    $filter: DeskFilter!
    $reason: String!
    $count: Int!
    $reasons: [BulkReasonInput!]!
    $requestId: ID
  ) {
    startBulkReview(
      action: $action
      filter: $filter
      reason: $reason
      count: $count
      reasons: $reasons
      requestId: $requestId
    ) {
      __typename
      ... on BulkReview {
        id
        state
      }
      ...ProblemFields
    }
  }
`);

export const bulkReview = graphql(`
  query BulkReview($id: ID!) {
    bulkReview(id: $id) {
      id
      action
      state
      reason
      total
      amount
      done
      refused
      askedByName
      createdAt
      finishedAt
    }
  }
`);

export const bulkReviewRows = graphql(`
  query BulkReviewRows($id: ID!, $outcome: BulkOutcome, $first: Int, $after: String) {
    bulkReviewRows(id: $id, outcome: $outcome, first: $first, after: $after) {
      nodes {
        id
        projectName
        unitName
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

/** Whose an adjustment is that was opened by a link, and not from the queue. */
export const deskProject = graphql(`
  query DeskProject($id: ID!) {
    project(id: $id) {
      id
      projectCode
      name
      orgName
    }
  }
`);
