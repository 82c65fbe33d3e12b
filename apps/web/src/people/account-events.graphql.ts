import { graphql } from '@chengxiao/client';

export const alarms = graphql(`
  query Alarms {
    alarms {
      id
      kind
      actorName
      actorOrg
      count
      firstAt
      lastAt
      addresses
    }
  }
`);

export const accountEvents = graphql(`
  query AccountEvents($first: Int, $after: String, $filter: AccountEventFilter, $direction: SortDirection) {
    accountEvents(first: $first, after: $after, filter: $filter, direction: $direction) {
      nodes {
        id
        action
        at
        actorName
        actorOrg
        actorRole
        personId
        personName
        username
        reason
        address
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
