import { graphql } from '@chengxiao/client';

export const todos = graphql(`
  query Todos($first: Int, $after: String, $kind: TodoKind, $year: Int) {
    todos(first: $first, after: $after, kind: $kind, year: $year) {
      nodes {
        id
        kind
        subjectId
        projectId
        name
        orgName
        year
        dueDate
        daysLeft
        amount
        since
        remindedAt
        remindedBy
        remindedWord
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

/** The same of one budget year, and of what belongs to none. */
export const todoCountsOfYear = graphql(`
  query TodoCountsOfYear($year: Int!) {
    todoCounts(year: $year) {
      kind
      count
      overdue
      amount
      reminded
    }
  }
`);

export const watchedEvents = graphql(`
  query WatchedEvents($first: Int, $after: String, $filter: WatchedFilter) {
    watchedEvents(first: $first, after: $after, filter: $filter) {
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

export const matters = graphql(`
  query Matters($first: Int, $after: String, $part: MatterPart!) {
    matters(first: $first, after: $after, part: $part) {
      nodes {
        id
        subject
        subjectId
        action
        at
        reason
        lastAction
        lastAt
        lastBy
        stepName {
          zh
          en
        }
        assigneeName
        dueDate
        overdueDays
        remindedAt
        forms {
          year
          cutoffMonth
          total
          unreported
          submitted
          done
          overdue
        }
        projectId
        projectName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
