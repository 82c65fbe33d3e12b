import { graphql } from '@chengxiao/client';

export const todos = graphql(`
  query Todos($first: Int, $after: String, $kind: TodoKind) {
    todos(first: $first, after: $after, kind: $kind) {
      nodes {
        id
        kind
        subjectId
        projectId
        name
        orgName
        year
        dueDate
        overdueDays
        amount
        since
        remindedAt
        remindedBy
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

export const todoCounts = graphql(`
  query TodoCounts {
    todoCounts {
      kind
      count
      overdue
      amount
      reminded
    }
  }
`);

export const doneByMe = graphql(`
  query DoneByMe($first: Int, $after: String) {
    doneByMe(first: $first, after: $after) {
      nodes {
        id
        subject
        subjectId
        action
        at
        projectId
        projectName
        reason
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const watchedEvents = graphql(`
  query WatchedEvents($first: Int, $after: String) {
    watchedEvents(first: $first, after: $after) {
      nodes {
        id
        subject
        subjectId
        action
        at
        actorName
        actorOrg
        projectId
        projectName
        reason
        intact
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const startedByMe = graphql(`
  query StartedByMe($first: Int, $after: String) {
    startedByMe(first: $first, after: $after) {
      nodes {
        id
        subject
        subjectId
        projectId
        projectName
        year
        amount
        submittedAt
        stepName {
          zh
          en
        }
        assigneeName
        dueDate
        overdueDays
        outcome
        remindedAt
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
