import { graphql, type ProjectQuery } from '@chengxiao/client';

export const projects = graphql(`
  query Projects($first: Int, $after: String, $filter: ProjectFilter, $sort: ProjectSort, $direction: SortDirection) {
    projects(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      nodes {
        id
        projectCode
        name
        level
        projectType
        orgName
        departmentName
        divisionCode
        totalAmount
        state
        version
        allowedActions
        updatedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      sums {
        totalAmount
      }
    }
  }
`);

export const divisions = graphql(`
  query Divisions {
    divisions {
      code
      name
      level
      parentCode
    }
  }
`);

export const project = graphql(`
  query Project($id: ID!) {
    project(id: $id) {
      id
      projectCode
      name
      level
      parentId
      parent {
        id
        projectCode
        name
      }
      secondLevel {
        count
        totalAmount
        budgetAmount
      }
      attribute
      projectType
      functionCode
      placeCode
      startDate
      endDate
      summary
      beneficiaries
      originNote
      totalAmount
      state
      reason
      holdNo
      orgId
      orgName
      departmentName
      divisionCode
      version
      allowedActions
      editable
      removable
      budgetLineRefusal
      funds {
        year
        source
        amount
      }
      budgetLines {
        id
        year
        initialAmount
        amount
        state
        cancelledOn
        cancelReason
        cancelDocumentNo
        version
        adjustable
        allowedActions
      }
      years {
        year
        steps {
          stage
          status
          at
          who
          organisation
          opinion
        }
      }
      history {
        ...EventParts
        subject
        subjectId
        actorRole
      }
    }
  }
`);

/** 一级项目 that a project of mine may belong to. */
export const firstLevelProjects = graphql(`
  query FirstLevelProjects {
    firstLevelProjects {
      id
      projectCode
      name
    }
  }
`);

/** What the form needs; the page's query would load the whole life. */
export const projectForEdit = graphql(`
  query ProjectForEdit($id: ID!) {
    project(id: $id) {
      id
      projectCode
      name
      level
      parentId
      attribute
      projectType
      functionCode
      placeCode
      startDate
      endDate
      summary
      beneficiaries
      state
      reason
      version
      editable
      history {
        ...EventParts
      }
      funds {
        year
        source
        amount
      }
    }
  }
`);

export const removeProject = graphql(`
  mutation RemoveProject($id: ID!, $version: Int!) {
    removeProject(id: $id, version: $version) {
      __typename
      ... on Project {
        id
      }
      ...ProblemFields
    }
  }
`);

export const draftProject = graphql(`
  mutation DraftProject($input: ProjectInput!, $requestId: ID) {
    draftProject(input: $input, requestId: $requestId) {
      __typename
      ... on Project {
        id
        version
        state
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

export const editProject = graphql(`
  mutation EditProject($id: ID!, $version: Int!, $input: ProjectInput!) {
    editProject(id: $id, version: $version, input: $input) {
      __typename
      ... on Project {
        id
        version
        state
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

export const moveProject = graphql(`
  mutation MoveProject($id: ID!, $action: ProjectAction!, $version: Int!, $reason: String) {
    moveProject(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on Project {
        id
        version
        state
        reason
        allowedActions
        editable
      }
      ...ProblemFields
    }
  }
`);

export const proposeBudgetLine = graphql(`
  mutation ProposeBudgetLine($projectId: ID!, $year: Int!, $amount: Decimal!) {
    proposeBudgetLine(projectId: $projectId, year: $year, amount: $amount) {
      __typename
      ... on BudgetLine {
        id
        projectId
        year
        amount
        state
      }
      ...ProblemFields
    }
  }
`);

export const adjustBudgetLine = graphql(`
  mutation AdjustBudgetLine($id: ID!, $version: Int!, $amount: Decimal!, $reason: String!) {
    adjustBudgetLine(id: $id, version: $version, amount: $amount, reason: $reason) {
      __typename
      ... on BudgetLine {
        id
        amount
        version
        state
      }
      ...ProblemFields
    }
  }
`);

export const moveBudgetLine = graphql(`
  mutation MoveBudgetLine($id: ID!, $version: Int!, $action: BudgetLineAction!, $reason: String!, $documentNo: String) {
    moveBudgetLine(id: $id, version: $version, action: $action, reason: $reason, documentNo: $documentNo) {
      __typename
      ... on BudgetLine {
        id
        state
        version
        cancelledOn
        cancelReason
        cancelDocumentNo
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

export const moveBudgetLines = graphql(`
  mutation MoveBudgetLines($lines: [Seen!]!, $action: BudgetLineAction!, $reason: String!, $documentNo: String) {
    moveBudgetLines(lines: $lines, action: $action, reason: $reason, documentNo: $documentNo) {
      __typename
      ...OutcomeRows
      ...ProblemFields
    }
  }
`);

/** One budget line as the page of its project shows it. */
export type Line = ProjectQuery['project']['budgetLines'][number];
