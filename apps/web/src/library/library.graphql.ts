import { graphql } from '@chengxiao/client';

export const projects = graphql(`
  query Projects(
    $first: Int
    $after: String
    $filter: ProjectFilter
    $sort: ProjectSort
    $direction: SortDirection
    $expenses: Boolean = false
  ) {
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
        review {
          ...ReviewStanding
        }
        version
        allowedActions
        updatedAt
        expenses @include(if: $expenses) {
          year
          economicCode
          economicName
          governmentCode
          governmentName
          amount
        }
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
      declarableYears
      projectCode
      name
      level
      parentId
      transferId
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
      functionPath
      placeCode
      startDate
      endDate
      summary
      beneficiaries
      originNote
      totalAmount
      state
      reason
      review {
        ...ReviewStanding
      }
      holdNo
      holdDate
      orgId
      orgName
      departmentName
      divisionCode
      version
      allowedActions
      editable
      removable
      budgetLineRefusal
      fundsToConfirm
      continues {
        id
        projectCode
        name
      }
      funds {
        year
        source
        amount
      }
      expenses {
        year
        economicCode
        economicName
        governmentCode
        governmentName
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
        increase {
          amount
          reason
          documentNo
          documentDate
          askedBy
          allowedActions
        }
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
      transferId
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
      fundsToConfirm
      history {
        ...EventParts
      }
      funds {
        year
        source
        amount
      }
      expenses {
        year
        economicCode
        governmentCode
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
  mutation MoveProject(
    $id: ID!
    $action: ProjectAction!
    $version: Int!
    $reason: String
    $documentNo: String
    $documentDate: LocalDate
    $to: ID
  ) {
    moveProject(
      id: $id
      action: $action
      version: $version
      reason: $reason
      documentNo: $documentNo
      documentDate: $documentDate
      to: $to
    ) {
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
