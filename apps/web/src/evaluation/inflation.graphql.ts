import { graphql } from '@chengxiao/client';

export const inflation = graphql(`
  query Inflation($year: Int!, $sort: InflationSort!, $first: Int = 50, $after: String) {
    inflation(year: $year, sort: $sort, after: $after, first: $first) {
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
