import { graphql } from '@chengxiao/client';

export const assignments = graphql(`
  query Assignments($first: Int, $after: String, $filter: AssignmentFilter) {
    assignments(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        projectName
        orgName
        year
        evaluatorOrgName
        dueDate
        state
        conflict
        score
        grade {
          ...GradeParts
        }
        selfScore
        difference
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const assignment = graphql(`
  query Assignment($id: ID!) {
    assignment(id: $id) {
      ...AssignmentParts
    }
  }

  fragment AssignmentParts on Assignment {
    id
    evaluationId
    projectId
    projectCode
    projectName
    orgName
    departmentName
    year
    evaluatorOrgName
    task
    assignedOn
    dueDate
    state
    conflict
    conflictNote
    declaredOn
    score
    grade {
      ...GradeParts
    }
    opinion
    remarks {
      point
      remark
    }
    selfScore
    selfGrade {
      ...GradeParts
    }
    difference
    reason
    version
    allowedActions
    history {
      ...EventParts
    }
  }
`);

/** The project as a third party needs to know it; the filed form comes with the query of the evaluation. */
export const assignedProject = graphql(`
  query AssignedProject($id: ID!) {
    project(id: $id) {
      id
      summary
      startDate
      endDate
      totalAmount
      budgetLines {
        id
        year
        amount
      }
    }
  }
`);

export const evaluatorFirms = graphql(`
  query EvaluatorFirms {
    evaluatorFirms {
      id
      name
    }
  }
`);

export const assignEvaluation = graphql(`
  mutation AssignEvaluation($evaluationId: ID!, $input: AssignmentInput!, $requestId: ID) {
    assignEvaluation(evaluationId: $evaluationId, input: $input, requestId: $requestId) {
      __typename
      ... on Assignment {
        id
        state
        version
      }
      ...ProblemFields
    }
  }
`);

export const declareInterest = graphql(`
  mutation DeclareInterest($id: ID!, $version: Int!, $conflict: Boolean!, $note: String) {
    declareInterest(id: $id, version: $version, conflict: $conflict, note: $note) {
      __typename
      ... on Assignment {
        ...AssignmentParts
      }
      ...ProblemFields
    }
  }
`);

export const giveOpinion = graphql(`
  mutation GiveOpinion($id: ID!, $version: Int!, $input: OpinionInput!) {
    giveOpinion(id: $id, version: $version, input: $input) {
      __typename
      ... on Assignment {
        ...AssignmentParts
      }
      ...ProblemFields
    }
  }
`);

export const moveAssignment = graphql(`
  mutation MoveAssignment($id: ID!, $action: AssignmentDecision!, $version: Int!, $reason: String) {
    moveAssignment(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on Assignment {
        ...AssignmentParts
      }
      ...ProblemFields
    }
  }
`);
