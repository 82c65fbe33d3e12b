import {
  type FinanceHomeQuery,
  type FinancePlacesQuery,
  graphql,
  type HomeProjectsQuery,
  type HomeTodosQuery,
  type PlaceCountsQuery,
  type ProposalsToDecideQuery,
  type ToDecideQuery,
} from '@chengxiao/client';

export const placeCounts = graphql(`
  query PlaceCounts($year: Int!, $before: Int!) {
    placeCounts(year: $year) {
      place
      section
      count
      late
      amount
    }
    before: placeCounts(year: $before) {
      count
      amount
    }
  }
`);

export const homeTodos = graphql(`
  query HomeTodos($first: Int, $kinds: [TodoKind!]) {
    todos(first: $first, kinds: $kinds) {
      nodes {
        id
        kind
        subjectId
        projectId
        name
        orgName
        year
        dueDate
        daysLeft
        amount
        remindedAt
        remindedBy
        remindedWord
        reasons {
          row
          name
          point
          reason
        }
      }
      totalCount
    }
  }
`);

/** What a government has to decide, due first. */
export const toDecide = graphql(`
  query ToDecide {
    todos(first: 100, kinds: [proposalProposed]) {
      nodes {
        id
        subjectId
        dueDate
        daysLeft
        amount
      }
      totalCount
      sums {
        amount
      }
    }
  }
`);

/** Proposals as a government weighs them. */
export const proposalsToDecide = graphql(`
  query ProposalsToDecide($ids: [ID!]!) {
    budgetProposals(first: 5, filter: { ids: $ids }) {
      nodes {
        id
        projectName
        orgName
        year
        evaluatedYear
        total
        grade {
          ...GradeParts
        }
        kind
        share
        amount
        baseAmount
        deviationReason
        rule {
          reason
        }
      }
    }
  }
`);

export const homeProjects = graphql(`
  query HomeProjects($first: Int, $after: String, $year: Int!) {
    homeProjects(first: $first, after: $after, year: $year) {
      nodes {
        id
        projectName
        orgName
        departmentName
        targetId
        amount
        place
        stepName {
          zh
          en
        }
        assigneeName
        dueDate
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      sums {
        amount
      }
    }
  }
`);

export const recentEvents = graphql(`
  query RecentEvents {
    recentEvents {
      id
      subject
      subjectId
      action
      at
      actorName
      projectId
      projectName
      reason
    }
  }
`);

export const lastYear = graphql(`
  query LastYear($year: Int!) {
    lastYear(year: $year) {
      year
      submitted
      day
      byThen
      returned
      workingDays
      points {
        point
        count
      }
    }
  }
`);

export const financeHome = graphql(`
  query FinanceHome($year: Int!) {
    financeHome(year: $year) {
      departments {
        ...ProgressParts
      }
      sections {
        section
        count
        late
        amount
        oldest
        people {
          name
          count
          late
          amount
          oldest
        }
      }
      forecast {
        done
        open
        perDay
        finishesOn
        dueOn
        margin
      }
      reasons {
        point
        count
      }
    }
  }
  fragment ProgressParts on ProgressRow {
    name
    departmentId
    placeCode
    total
    passed
    financeReview
    departmentReview
    unsubmitted
    late
    firstPassed
    amount
  }
`);

/** The same of the places just below the division. */
export const financePlaces = graphql(`
  query FinancePlaces($year: Int!) {
    financeHome(year: $year) {
      places {
        ...ProgressParts
      }
    }
  }
`);

/** When I reminded of what was not submitted last. */
export const lastReminder = graphql(`
  query LastReminder($year: Int!) {
    lastReminder(year: $year)
  }
`);

export const remindUnsubmitted = graphql(`
  mutation RemindUnsubmitted($year: Int!, $late: Boolean!, $opinion: String) {
    remindUnsubmitted(year: $year, late: $late, opinion: $opinion) {
      __typename
      ... on Reminded {
        count
      }
      ...ProblemFields
    }
  }
`);

export type PlaceCount = PlaceCountsQuery['placeCounts'][number];
export type HomeTodo = HomeTodosQuery['todos']['nodes'][number];
export type ToDecide = ToDecideQuery['todos']['nodes'][number];
export type ProposalToDecide = ProposalsToDecideQuery['budgetProposals']['nodes'][number];
export type HomeProject = HomeProjectsQuery['homeProjects']['nodes'][number];
export type FinanceFigures = FinanceHomeQuery['financeHome'] & FinancePlacesQuery['financeHome'];
