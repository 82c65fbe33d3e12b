import { graphql } from '@chengxiao/client';

export const resultNotices = graphql(`
  query ResultNotices($first: Int, $after: String, $filter: ResultNoticeFilter) {
    resultNotices(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        projectName
        orgName
        departmentName
        year
        grade {
          ...GradeParts
        }
        problems
        dueDate
        overdue
        state
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const resultNotice = graphql(`
  query ResultNotice($id: ID!) {
    resultNotice(id: $id) {
      ...NoticeParts
    }
  }

  fragment NoticeParts on ResultNotice {
    id
    evaluationId
    projectId
    projectCode
    projectName
    orgName
    departmentName
    year
    total
    grade {
      ...GradeParts
    }
    problems
    requirements
    sentOn
    dueDate
    overdue
    state
    reason
    acceptedOn
    version
    allowedActions
    plan {
      measures
      responsible
      finishDate
    }
    evidence {
      result
      items {
        name
        source
      }
    }
    history {
      ...EventParts
    }
  }
`);

export const sendResultNotice = graphql(`
  mutation SendResultNotice($evaluationId: ID!, $input: ResultNoticeInput!, $requestId: ID) {
    sendResultNotice(evaluationId: $evaluationId, input: $input, requestId: $requestId) {
      __typename
      ... on ResultNotice {
        id
        state
        version
      }
      ...ProblemFields
    }
  }
`);

export const planRectification = graphql(`
  mutation PlanRectification($id: ID!, $version: Int!, $input: RectificationPlanInput!) {
    planRectification(id: $id, version: $version, input: $input) {
      __typename
      ... on ResultNotice {
        ...NoticeParts
      }
      ...ProblemFields
    }
  }
`);

export const giveEvidence = graphql(`
  mutation GiveEvidence($id: ID!, $version: Int!, $input: RectificationEvidenceInput!) {
    giveEvidence(id: $id, version: $version, input: $input) {
      __typename
      ... on ResultNotice {
        ...NoticeParts
      }
      ...ProblemFields
    }
  }
`);

export const moveResultNotice = graphql(`
  mutation MoveResultNotice($id: ID!, $action: ResultNoticeDecision!, $version: Int!, $reason: String) {
    moveResultNotice(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on ResultNotice {
        ...NoticeParts
      }
      ...ProblemFields
    }
  }
`);
