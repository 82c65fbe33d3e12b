import { graphql } from '@chengxiao/client';

export const inflation = graphql(`
  query Inflation($year: Int!, $sort: InflationSort!, $after: String) {
    inflation(year: $year, sort: $sort, after: $after, first: 50) {
      nodes {
        id
        orgName
        departmentName
        divisionName
        evaluations
        excess
        weight
        index
        rank
        rankedOf
        trend {
          year
          index
        }
        direction
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
