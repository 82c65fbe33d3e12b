import { graphql } from '@chengxiao/client';

export const confirmOverFulfilment = graphql(`
  mutation ConfirmOverFulfilment($id: ID!, $version: Int!, $indicatorIds: [ID!]!) {
    confirmOverFulfilment(id: $id, version: $version, indicatorIds: $indicatorIds) {
      __typename
      ... on Evaluation {
        id
        version
        total
        grade {
          ...GradeParts
        }
      }
      ...ProblemFields
    }
  }
`);

export const otherRules = graphql(`
  query OtherRules {
    rulePacks(first: 100, filter: { states: [active, pattern] }, sort: name) {
      nodes {
        id
        packVersion
        name {
          zh
          en
        }
      }
    }
  }
`);

export const otherRule = graphql(`
  query OtherRule($id: ID!) {
    rulePack(id: $id) {
      id
      content
    }
  }
`);

/** What the check says of a self-evaluation as it is stored. */
export const evaluationCheck = graphql(`
  query EvaluationCheck($id: ID!) {
    evaluation(id: $id) {
      id
      findings {
        rule
        severity
        path
        row
        clause
        title
        message
      }
    }
  }
`);
