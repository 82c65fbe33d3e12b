import { graphql } from '@chengxiao/client';

export const unreadMessages = graphql(`
  query UnreadMessages {
    unreadMessages
  }
`);

export const messages = graphql(`
  query Messages($first: Int, $after: String, $filter: MessageFilter) {
    messages(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        kind
        read
        undone
        subject
        subjectId
        action
        at
        actorName
        actorOrg
        name
        documentNo
        year
        reason
        projectId
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const markMessagesRead = graphql(`
  mutation MarkMessagesRead($ids: [ID!]!, $read: Boolean!) {
    markMessagesRead(ids: $ids, read: $read) {
      __typename
      ... on MessageStanding {
        unread
      }
      ...ProblemFields
    }
  }
`);

export const markAllMessagesRead = graphql(`
  mutation MarkAllMessagesRead($upTo: ID) {
    markAllMessagesRead(upTo: $upTo) {
      __typename
      ... on MessageStanding {
        unread
      }
      ...ProblemFields
    }
  }
`);

export const messageSwitches = graphql(`
  query MessageSwitches {
    messageSwitches {
      kind
      inApp
      email
    }
    mailAddress {
      email
      available
    }
  }
`);

export const setMessageSwitch = graphql(`
  mutation SetMessageSwitch($kind: MessageKind!, $inApp: Boolean!, $email: Boolean!) {
    setMessageSwitch(kind: $kind, inApp: $inApp, email: $email) {
      __typename
      ... on MessageSwitch {
        kind
        inApp
        email
      }
      ...ProblemFields
    }
  }
`);

export const mailAddress = graphql(`
  query MailAddress {
    mailAddress {
      email
      available
    }
  }
`);

export const setMailAddress = graphql(`
  mutation SetMailAddress($email: String) {
    setMailAddress(email: $email) {
      __typename
      ... on MailAddress {
        email
        available
      }
      ...ProblemFields
    }
  }
`);
