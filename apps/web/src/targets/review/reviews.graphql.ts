import { graphql } from '@chengxiao/client';

export const reviewTarget = graphql(`
  mutation ReviewTarget(
    $id: ID!
    $version: Int!
    $decision: ReviewDecision!
    $points: ReviewPointsInput
    $scores: ReviewScoresInput
    $rowReasons: [RowReasonInput!]!
    $opinion: String!
  ) {
    reviewTarget(
      id: $id
      version: $version
      decision: $decision
      points: $points
      scores: $scores
      rowReasons: $rowReasons
      opinion: $opinion
    ) {
      __typename
      ...MovedTarget
      ...ProblemFields
    }
  }
`);

export const handOnTarget = graphql(`
  mutation HandOnTarget($id: ID!, $version: Int!, $action: TargetHandOn!, $to: ID!, $opinion: String!) {
    handOnTarget(id: $id, version: $version, action: $action, to: $to, opinion: $opinion) {
      __typename
      ...MovedTarget
      ...ProblemFields
    }
  }
`);

export const markKeyTarget = graphql(`
  mutation MarkKeyTarget($id: ID!, $version: Int!, $key: Boolean!, $reason: String!) {
    markKeyTarget(id: $id, version: $version, key: $key, reason: $reason) {
      __typename
      ...MovedTarget
      ...ProblemFields
    }
  }
`);

export const remindTarget = graphql(`
  mutation RemindTarget($id: ID!, $opinion: String!) {
    remindTarget(id: $id, opinion: $opinion) {
      __typename
      ...MovedTarget
      ...ProblemFields
    }
  }
`);

export const targetReviewers = graphql(`
  query TargetReviewers($id: ID!) {
    target(id: $id) {
      id
      reviewers {
        ...FreeReviewer
      }
    }
  }
`);

/** Somebody who reviews here, and what they are free for. */
export const freeReviewer = graphql(`
  fragment FreeReviewer on Reviewer {
    userId
    name
    orgName
    section
    mayTakeOver
    mayBeAsked
  }
`);

export const reviewPhrases = graphql(`
  query ReviewPhrases {
    reviewPhrases {
      id
      text
    }
  }
`);

export const addReviewPhrase = graphql(`
  mutation AddReviewPhrase($text: String!) {
    addReviewPhrase(text: $text) {
      __typename
      ... on ReviewPhrase {
        id
        text
      }
      ...ProblemFields
    }
  }
`);

export const deleteReviewPhrase = graphql(`
  mutation DeleteReviewPhrase($id: ID!) {
    deleteReviewPhrase(id: $id) {
      __typename
      ... on ReviewPhrase {
        id
        text
      }
      ...ProblemFields
    }
  }
`);
