import { graphql } from '@chengxiao/client';

export const publications = graphql(`
  query Publications($first: Int, $after: String, $filter: PublicationFilter) {
    publications(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        year
        state
        kind
        scope
        edition
        projectName
        departmentName
        divisionCode
        total
        grade {
          ...GradeParts
        }
        publishedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const publishableProjects = graphql(`
  query PublishableProjects($first: Int, $after: String, $filter: PublishableFilter) {
    publishableProjects(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        projectId
        year
        kind
        projectName
        departmentName
        total
        grade {
          ...GradeParts
        }
        since
        preparationId
        preparedBy
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const publishedParts = graphql(`
  fragment PublishedParts on PublishedProject {
    kind
    year
    projectCode
    projectName
    divisionName
    departmentName
    orgName
    functionCode
    funds {
      source
      budget
      executed
    }
    budgetAmount
    executedAmount
    annualGoal
    indicators {
      level1 {
        zh
        en
      }
      level2 {
        zh
        en
      }
      name
      nature
      direction
      value
      standard
      unit
      weight
      actual
      score
      reached
      notApplicable
    }
    total
    grade {
      ...GradeParts
    }
    filingNo
    rectification {
      acceptedOn
      result
    }
    proposal {
      year
      kind
      amount
    }
    summary
  }
`);

export const publication = graphql(`
  query Publication($id: ID!) {
    publication(id: $id) {
      id
      projectId
      year
      state
      kind
      scope
      edition
      projectCode
      projectName
      departmentName
      publishedAt
      reason
      version
      allowedActions
      waiting {
        id
        submittedByName
        submittedAt
      }
      editions {
        id
        edition
        state
        kind
        scope
        publishedAt
        removedAt
        reason
        preparedBy
        confirmedBy
        handled {
          path
          text
          reason
          message
        }
        content {
          ...PublishedParts
        }
      }
    }
  }
`);

export const projectPublications = graphql(`
  query ProjectPublications($id: ID!) {
    project(id: $id) {
      id
      publications {
        id
        year
        state
        kind
        scope
        edition
        publishedAt
        summary
      }
    }
  }
`);

export const readablePublications = graphql(`
  query ReadablePublications($first: Int, $after: String, $filter: ReadablePublicationFilter) {
    readablePublications(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        kind
        scope
        year
        projectName
        divisionName
        departmentName
        grade {
          ...GradeParts
        }
        publishedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const readablePublication = graphql(`
  query ReadablePublication($id: ID!) {
    readablePublication(id: $id) {
      id
      kind
      scope
      edition
      publishedAt
      content {
        ...PublishedParts
      }
    }
  }
`);

export const movePublication = graphql(`
  mutation MovePublication($id: ID!, $action: PublicationMove!, $version: Int!, $reason: String) {
    movePublication(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on Publication {
        id
        version
        state
        reason
        allowedActions
      }
      ...ProblemFields
    }
  }
`);
