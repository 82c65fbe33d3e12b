import { graphql } from '@chengxiao/client';

/** Where the review of something stands, as lists and pages say it. */
export const reviewStanding = graphql(`
  fragment ReviewStanding on ReviewRound {
    id
    step
    dueOn
    overdueDays
    assigneeName
    submittedByName
    submittedByOrg
    submittedAt
    route {
      steps {
        key
        name {
          zh
          en
        }
      }
    }
  }
`);
