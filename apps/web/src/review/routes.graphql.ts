import { graphql } from '@chengxiao/client';

export const reviewRoutes = graphql(`
  query ReviewRoutes($subject: ReviewSubject!) {
    reviewRoutes(subject: $subject) {
      ancestry
      editable
      routes {
        id
        fromYear
        divisionCode
        divisionName
        keyAmount
        samePerson
        setBy
        version
        updatedAt
        steps {
          key
          role
          section
          workingDays
          name {
            zh
            en
          }
        }
      }
    }
  }
`);

export const setReviewRoute = graphql(`
  mutation SetReviewRoute(
    $subject: ReviewSubject!
    $fromYear: Int!
    $steps: [ReviewStepInput!]!
    $keyAmount: Decimal
    $samePerson: Boolean!
    $version: Int
  ) {
    setReviewRoute(
      subject: $subject
      fromYear: $fromYear
      steps: $steps
      keyAmount: $keyAmount
      samePerson: $samePerson
      version: $version
    ) {
      __typename
      ... on ReviewRoute {
        id
        version
      }
      ...ProblemFields
    }
  }
`);
