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
            id
            period
            level1
            level2
            name
            nature
            direction
            value
            standard
            unit
            weight
            basis
            note
          }
          planSteps {
            id
            name
            method
            funds
            startDate
            endDate
            resources
            responsible
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
