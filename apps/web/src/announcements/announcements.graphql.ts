import { graphql, type AnnouncementQuery } from '@chengxiao/client';

export const announcements = graphql(`
  query Announcements(
    $first: Int
    $after: String
    $filter: AnnouncementFilter
    $sort: AnnouncementSort
    $direction: SortDirection
  ) {
    announcements(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      nodes {
        id
        title
        kind
        documentNo
        dueOn
        state
        orgName
        publishedAt
        updatedAt
        unreadMessages
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** The newest that are published, for a home. */
export const newestAnnouncements = graphql(`
  query NewestAnnouncements {
    announcements(first: 5, filter: { states: [published] }) {
      nodes {
        id
        title
        kind
        dueOn
        publishedAt
        unreadMessages
      }
    }
  }
`);

/** What is due next of what was announced, from a day on. */
export const announcedDeadlines = graphql(`
  query AnnouncedDeadlines($since: LocalDate!) {
    announcements(first: 6, sort: due, filter: { states: [published], dueSince: $since }) {
      nodes {
        id
        title
        dueOn
        daysLeft
      }
    }
  }
`);

export const announcement = graphql(`
  query Announcement($id: ID!) {
    announcement(id: $id) {
      id
      title
      kind
      documentNo
      body
      audiences
      dueOn
      state
      reason
      orgName
      publishedAt
      version
      updatedAt
      allowedActions
      editable
      unreadMessages
      history {
        ...EventParts
      }
    }
  }
`);

/** What the form needs. */
export const announcementForEdit = graphql(`
  query AnnouncementForEdit($id: ID!) {
    announcement(id: $id) {
      id
      title
      kind
      documentNo
      body
      audiences
      dueOn
      version
      editable
      history {
        ...EventParts
      }
    }
  }
`);

export const draftAnnouncement = graphql(`
  mutation DraftAnnouncement($input: AnnouncementInput!, $requestId: ID) {
    draftAnnouncement(input: $input, requestId: $requestId) {
      __typename
      ... on Announcement {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const editAnnouncement = graphql(`
  mutation EditAnnouncement($id: ID!, $version: Int!, $input: AnnouncementInput!) {
    editAnnouncement(id: $id, version: $version, input: $input) {
      __typename
      ... on Announcement {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const moveAnnouncement = graphql(`
  mutation MoveAnnouncement($id: ID!, $action: AnnouncementAction!, $version: Int!, $reason: String) {
    moveAnnouncement(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on Announcement {
        id
        version
        state
        reason
        allowedActions
        editable
      }
      ...ProblemFields
    }
  }
`);

/** One announcement as its page shows it. */
export type ShownAnnouncement = AnnouncementQuery['announcement'];
