import { graphql } from '@chengxiao/client';

export const targetCarried = graphql(`
  query TargetCarried($id: ID!) {
    target(id: $id) {
      id
      carried {
        fromYear
        former {
          year
          annualGoal
          midtermGoal
          indicators {
            ...IndicatorRow
          }
          planSteps {
            ...PlanStepParts
          }
        }
        blocks {
          block
          state
          since
          stale
        }
      }
    }
  }
`);
