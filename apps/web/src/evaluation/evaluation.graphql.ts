import { graphql } from '@chengxiao/client';

export const evaluations = graphql(`
  query Evaluations(
    $filter: EvaluationFilter
    $sort: EvaluationSort!
    $first: Int = 30
    $after: String
    $direction: SortDirection
  ) {
    evaluations(filter: $filter, sort: $sort, after: $after, first: $first, direction: $direction) {
      nodes {
        id
        projectName
        orgName
        year
        dueDate
        state
        total
        grade {
          ...GradeParts
        }
        executionRate
        budgetAmount
        filingNo
        filedAt
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

export const evaluation = graphql(`
  query Evaluation($id: ID!) {
    evaluation(id: $id) {
      id
      projectId
      projectCode
      projectName
      projectType
      orgName
      departmentName
      divisionCode
      year
      dueDate
      state
      version
      roundClosedAt
      rulePack {
        id
        packId
        packVersion
        content
      }
      annualGoal
      goalCompletion
      problems
      measures
      executionReason
      budgetAmount
      executedAmount
      executionRate
      budgetScore
      claimedBudgetScore
      budgetScoreDifference
      inflation {
        excess
        weight
        index
      }
      budgetExplanation {
        rule
        clause
        inputs {
          name
          value
        }
        formula {
          zh
          en
        }
        caps
        ratio
      }
      total
      totalExplanation {
        formula {
          zh
          en
        }
        capped
        clause
        rescaled
      }
      grade {
        ...GradeParts
      }
      reason
      submittedAt
      filingNo
      filedAt
      updatedAt
      allowedActions
      editable
      opinable
      departmentTotal
      departmentOpinions {
        path
        unitValue
        value
        reason
        by
        at
        adopted
      }
      confirmable
      funds {
        source
        initial
        budget
        executed
      }
      items {
        indicatorId
        level1
        level2
        name
        nature
        direction
        value
        standard
        unit
        weight
        actual
        band
        enteredScore
        claimedScore
        notApplicable
        reason
        score
        scoreDifference
        overFulfilled
        overFulfilmentConfirmed
        explanation {
          rule
          clause
          inputs {
            name
            value
          }
          formula {
            zh
            en
          }
          caps
          ratio
        }
      }
      level1Totals {
        level1
        weight
        score
      }
      history {
        ...EventParts
      }
    }
  }
`);

export const openEvaluations = graphql(`
  mutation OpenEvaluations($year: Int!, $dueDate: LocalDate!) {
    openEvaluations(year: $year, dueDate: $dueDate) {
      __typename
      ... on OpenedEvaluations {
        year
        opened
        existing
      }
      ...ProblemFields
    }
  }
`);

export const saveEvaluation = graphql(`
  mutation SaveEvaluation($id: ID!, $version: Int!, $input: EvaluationInput!) {
    saveEvaluation(id: $id, version: $version, input: $input) {
      __typename
      ... on Evaluation {
        id
        version
        state
        total
        grade {
          ...GradeParts
        }
      }
      ...ProblemFields
    }
  }
`);

export const saveDepartmentOpinion = graphql(`
  mutation SaveDepartmentOpinion($id: ID!, $version: Int!, $input: EvaluationInput!, $reason: String) {
    saveDepartmentOpinion(id: $id, version: $version, input: $input, reason: $reason) {
      __typename
      ... on Evaluation {
        id
        version
        state
        total
      }
      ...ProblemFields
    }
  }
`);

export const moveEvaluation = graphql(`
  mutation MoveEvaluation($id: ID!, $action: EvaluationAction!, $version: Int!, $reason: String) {
    moveEvaluation(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on Evaluation {
        id
        version
        state
        filingNo
        allowedActions
        editable
      }
      ...ProblemFields
    }
  }
`);

export const projectEvaluations = graphql(`
  query ProjectEvaluations($projectId: ID!) {
    project(id: $projectId) {
      id
      evaluations {
        id
        year
        dueDate
        state
        total
        grade {
          ...GradeParts
        }
        executionRate
        filingNo
      }
    }
  }
`);
