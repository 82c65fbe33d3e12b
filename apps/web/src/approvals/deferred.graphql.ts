import { graphql } from '@chengxiao/client';

export const deferredProjects = graphql(`
  query DeferredProjects($year: Int!, $kind: DeferralKind, $divisionCode: String, $first: Int, $after: String) {
    deferredProjects(year: $year, kind: $kind, divisionCode: $divisionCode, first: $first, after: $after) {
      nodes {
        id
        version
        projectId
        projectCode
        projectName
        orgName
        departmentName
        divisionCode
        year
        amount
        lineState
        cancelledOn
        cancelDocumentNo
        reason
        targetState
        targetId
        allowedActions
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      sums {
        deferred {
          count
          amount
        }
        cancelled {
          count
          amount
        }
      }
    }
  }
`);
