import { graphql } from '@chengxiao/client';

export const monitoringRounds = graphql(`
  query MonitoringRounds($first: Int, $after: String, $year: Int) {
    monitoringRounds(first: $first, after: $after, year: $year) {
      nodes {
        id
        name
        year
        cutoffMonth
        dueDate
        state
        divisionCode
        divisionName
        progress {
          total
          submitted
          decided
          overdue
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const monitoringRound = graphql(`
  query MonitoringRound($id: ID!) {
    monitoringRound(id: $id) {
      id
      name
      year
      cutoffMonth
      dueDate
      state
      openedBy
      openedAt
      closedAt
      divisionCode
      divisionName
      version
      allowedActions
      progress {
        total
        open
        submitted
        returned
        decided
        overdue
        green
        yellow
        red
        correcting
      }
      history {
        ...EventParts
      }
    }
  }
`);

export const monitoringReports = graphql(`
  query MonitoringReports($first: Int, $after: String, $filter: MonitoringReportFilter) {
    monitoringReports(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        state
        light
        executionRate
        dueInDays
        overdue
        decision
        project {
          id
          name
          orgName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const monitoringReport = graphql(`
  query MonitoringReport($id: ID!) {
    monitoringReport(id: $id) {
      id
      year
      state
      reason
      version
      editable
      allowedActions
      dueInDays
      overdue
      annualGoal
      initialBudget
      budget
      executionRate
      light
      budgetProgress
      goalProgress
      rulePackId
      rulePackVersion
      rulePack {
        id
        packId
        packVersion
        content
      }
      toGreen
      lightReasons {
        text
        light
        clause
        row
      }
      submittedByName
      submittedAt
      decision
      opinion
      decidedByName
      decidedAt
      round {
        id
        name
        cutoffMonth
        dueDate
        state
        closedAt
      }
      project {
        id
        projectCode
        name
        orgName
        departmentName
        state
      }
      funds {
        kind
        initialBudget
        executed
        expected
        executionRate
      }
      items {
        indicatorId
        progress
        expected
        cause
        causeNote
        likelihood
        measures
        indicator {
          ...IndicatorRow
        }
      }
      correction {
        state
        deadline
        requirement
        answer
        opinion
        reportedAt
        verifiedAt
        overdue
        allowedActions
      }
      history {
        ...EventParts
      }
    }
  }
`);

export const deviationCauses = graphql(`
  query DeviationCauses($year: Int!, $cutoffMonth: Int) {
    deviationCauses(year: $year, cutoffMonth: $cutoffMonth) {
      key
      nameZh
      nameEn
      needsNote
    }
  }
`);
