import { graphql } from '@chengxiao/client';

/**
 * The form as it shall be. Its rows have the ids of the approved ones, which the store would take for the same: they are
 * read under another name, so that both forms stand beside each other.
 */
export const askedForm = graphql(`
  fragment AskedForm on TargetAdjustment {
    id
    annualGoal
    midtermGoal
    indicators {
      rowId: id
      ...IndicatorSaid
      ...IndicatorBehind
    }
    planSteps {
      rowId: id
      ...PlanStepSaid
    }
  }
`);

export const targetAdjustment = graphql(`
  query TargetAdjustment($id: ID!) {
    targetAdjustment(id: $id) {
      id
      targetId
      projectId
      year
      ground
      documentNo
      evidence
      state
      review {
        ...ReviewStanding
      }
      opinion
      submittedByName
      decidedByName
      version
      updatedAt
      allowedActions
      editable
      ...AskedForm
      history {
        ...EventParts
      }
    }
  }
`);

export const targetAdjustments = graphql(`
  query TargetAdjustments($id: ID!) {
    target(id: $id) {
      id
      adjustable
      adjustments {
        id
        ground
        documentNo
        state
        review {
          ...ReviewStanding
        }
        updatedAt
      }
    }
  }
`);

export const beginTargetAdjustment = graphql(`
  mutation BeginTargetAdjustment($targetId: ID!, $input: AdjustmentInput!, $requestId: ID) {
    beginTargetAdjustment(targetId: $targetId, input: $input, requestId: $requestId) {
      __typename
      ... on TargetAdjustment {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const editTargetAdjustment = graphql(`
  mutation EditTargetAdjustment($id: ID!, $version: Int!, $input: AdjustmentInput!) {
    editTargetAdjustment(id: $id, version: $version, input: $input) {
      __typename
      ... on TargetAdjustment {
        id
        version
        ...AskedForm
      }
      ...ProblemFields
    }
  }
`);

export const moveTargetAdjustment = graphql(`
  mutation MoveTargetAdjustment(
    $id: ID!
    $action: AdjustmentAction!
    $version: Int!
    $opinion: String
    $approvedOn: LocalDate
    $documentNo: String
    $to: ID
  ) {
    moveTargetAdjustment(
      id: $id
      action: $action
      version: $version
      opinion: $opinion
      approvedOn: $approvedOn
      documentNo: $documentNo
      to: $to
    ) {
      __typename
      ... on TargetAdjustment {
        id
        version
        state
        allowedActions
      }
      ...ProblemFields
    }
  }
`);
