import { graphql, type TargetQuery } from '@chengxiao/client';

export const targets = graphql(`
  query Targets($first: Int, $after: String, $filter: TargetFilter, $sort: TargetSort, $direction: SortDirection) {
    targets(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      nodes {
        id
        year
        state
        roundNo
        version
        allowedActions
        updatedAt
        project {
          id
          name
          projectCode
          orgName
          departmentName
        }
        review {
          ...ReviewStanding
          risk
        }
        budgetLine {
          id
          amount
          state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      sums {
        budgetAmount
      }
    }
  }
`);

/** How many targets of a year stand in each state, and wait for me. */
export const targetTallies = graphql(`
  query TargetTallies($year: Int) {
    targetTallies(year: $year) {
      state
      count
      mine
    }
  }
`);

/** What a move changes of a target. */
export const movedTarget = graphql(`
  fragment MovedTarget on Target {
    id
    state
    version
    allowedActions
  }
`);

export const target = graphql(`
  query Target($id: ID!) {
    target(id: $id) {
      id
      year
      state
      divisionCode
      formKind
      confirmed
      carriedFrom
      annualGoal
      midtermGoal
      roundNo
      reason
      mendBy
      version
      allowedActions
      editable
      recommendable
      rulePack {
        id
        packId
        packVersion
        content
      }
      project {
        id
        name
        projectCode
        attribute
        projectType
        functionCode
        orgName
        departmentName
        startDate
        endDate
        totalAmount
        funds {
          year
          source
          amount
        }
      }
      funds {
        year
        source
        amount
      }
      budgetLine {
        id
        amount
        state
      }
      indicators {
        ...IndicatorParts
      }
      planSteps {
        ...PlanStepParts
      }
      review {
        id
        roundNo
        step
        byDepartment
        dueOn
        overdueDays
        dueUnsure
        assigneeName
        asked {
          userId
          name
        }
        keyProject
        keyMarked
        outcome
        submittedByName
        submittedByOrg
        submittedAt
        route {
          steps {
            key
            role
            section
            name {
              zh
              en
            }
          }
        }
      }
      reviews {
        id
        roundNo
        decision
        step {
          key
          name {
            zh
            en
          }
        }
        points {
          point
          fit
          opinion
        }
        scores {
          item
          score
          max
        }
        total
        grade
        toName
        rowReasons {
          indicatorId
          reason
        }
        opinion
        reviewerName
        reviewerOrg
        reviewedAt
      }
      versions {
        id
        versionNo
        approvedOn
        documentNo
        contentHash
        frozenAt
        adjustmentId
      }
      adjustments {
        id
        ground
      }
      history {
        ...EventParts
      }
    }
  }
`);

export const declareTarget = graphql(`
  mutation DeclareTarget($projectId: ID!, $year: Int!, $fromYear: Int, $requestId: ID) {
    declareTarget(projectId: $projectId, year: $year, fromYear: $fromYear, requestId: $requestId) {
      __typename
      ... on Target {
        id
        version
        state
      }
      ...ProblemFields
    }
  }
`);

export const editTarget = graphql(`
  mutation EditTarget($id: ID!, $version: Int!, $input: TargetInput!) {
    editTarget(id: $id, version: $version, input: $input) {
      __typename
      ... on Target {
        id
        version
        state
        indicators {
          id
        }
        planSteps {
          id
        }
      }
      ...ProblemFields
    }
  }
`);

export const moveTarget = graphql(`
  mutation MoveTarget($id: ID!, $action: TargetAction!, $version: Int!) {
    moveTarget(id: $id, action: $action, version: $version) {
      __typename
      ...MovedTarget
      ...ProblemFields
    }
  }
`);

export const projectTargets = graphql(`
  query ProjectTargets($id: ID!) {
    project(id: $id) {
      id
      declarableYears
      approvedYears
      targets {
        id
        year
        state
        roundNo
        updatedAt
        versions {
          id
          versionNo
          approvedOn
          documentNo
        }
      }
    }
  }
`);

/** One target as its page shows it. */
export type ShownTarget = TargetQuery['target'];

/** One row of its indicators. */
export type ShownIndicator = TargetQuery['target']['indicators'][number];
