import { graphql } from '@chengxiao/client';

export const previewPublication = graphql(`
  query PreviewPublication($projectId: ID!, $year: Int!) {
    previewPublication(projectId: $projectId, year: $year) {
      suggestedSummary
      refusal
      publication {
        id
        version
        edition
        state
        kind
        scope
        summary
        history {
          ...EventParts
        }
      }
      preparation {
        id
        state
        kind
        scope
        summary
        submittedByName
        decidedByName
        reason
      }
      content {
        ...PublishedParts
      }
    }
  }
`);

export const preparePublication = graphql(`
  mutation PreparePublication(
    $projectId: ID!
    $year: Int!
    $summary: String
    $version: Int
    $handled: [HandledPlaceInput!]
    $scope: PublicationScope
    $requestId: ID
  ) {
    preparePublication(
      projectId: $projectId
      year: $year
      summary: $summary
      version: $version
      handled: $handled
      scope: $scope
      requestId: $requestId
    ) {
      __typename
      ... on PublicationPreparation {
        id
        version
        state
      }
      ...ProblemFields
    }
  }
`);

export const preparation = graphql(`
  query PublicationPreparation($id: ID!) {
    publicationPreparation(id: $id) {
      id
      projectId
      publicationId
      year
      state
      kind
      scope
      projectCode
      projectName
      departmentName
      summary
      submittedByName
      submittedAt
      decidedByName
      decidedAt
      reason
      changed
      version
      allowedActions
      handled {
        path
        text
        reason
        message
      }
      content {
        ...PublishedParts
      }
    }
  }
`);

export const movePreparation = graphql(`
  mutation MovePublicationPreparation(
    $id: ID!
    $action: PublicationPreparationAction!
    $version: Int!
    $reason: String
  ) {
    movePublicationPreparation(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on PublicationPreparation {
        id
        version
        state
        publicationId
        allowedActions
      }
      ...ProblemFields
    }
  }
`);
