import { graphql } from '@chengxiao/client';

export const draftRulePack = graphql(`
  mutation DraftRulePack(
    $fromPackId: String!
    $fromVersion: Int!
    $packId: String
    $name: BilingualTextInput!
    $fromYear: Int!
    $requestId: ID
  ) {
    draftRulePack(
      fromPackId: $fromPackId
      fromVersion: $fromVersion
      packId: $packId
      name: $name
      fromYear: $fromYear
      requestId: $requestId
    ) {
      __typename
      ... on RulePack {
        id
      }
      ...ProblemFields
    }
  }
`);

export const editRulePack = graphql(`
  mutation EditRulePack($id: ID!, $version: Int!, $document: JSON!) {
    editRulePack(id: $id, version: $version, document: $document) {
      __typename
      ... on RulePack {
        id
        version
        name {
          zh
          en
        }
        fromYear
        toYear
        document
      }
      ...ProblemFields
    }
  }
`);

export const moveRulePack = graphql(`
  mutation MoveRulePack($id: ID!, $action: RulePackAction!, $version: Int!) {
    moveRulePack(id: $id, action: $action, version: $version) {
      __typename
      ... on RulePack {
        id
        state
        version
        supersededFrom
        allowedActions
        editable
        draftable
      }
      ...ProblemFields
    }
  }
`);
