import { graphql, type ReturnedFormQuery } from '@chengxiao/client';

/** A form that came back as it stands, and what the indicator check would write into it. */
export const returnedForm = graphql(`
  query ReturnedForm($id: ID!) {
    target(id: $id) {
      id
      version
      editable
      confirmed
      annualGoal
      midtermGoal
      indicators {
        ...IndicatorParts
      }
      planSteps {
        ...PlanStepParts
      }
      findings {
        rule
        path
        message
        fixes {
          label
          changes {
            path
            value
          }
        }
      }
    }
  }
`);

export type ReturnedForm = ReturnedFormQuery['target'];
