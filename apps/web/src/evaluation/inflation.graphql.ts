import { graphql } from '@chengxiao/client';

export const inflation = graphql(`
  query Inflation($year: Int!, $sort: InflationSort!, $first: Int = 50, $after: String, $direction: SortDirection) {
    inflation(year: $year, sort: $sort, after: $after, first: $first, direction: $direction) {
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
