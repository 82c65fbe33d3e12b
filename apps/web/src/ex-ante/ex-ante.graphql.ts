import { graphql } from '@chengxiao/client';

export const projectExAnte = graphql(`
  query ProjectExAnte($id: ID!) {
    project(id: $id) {
      id
      exAnteStanding
      exAnteStartable
      exAnteAssessments {
        id
        roundNo
        state
        total
        conclusion
        updatedAt
      }
    }
  }
`);

export const exAnteParts = graphql(`
  fragment ExAnteParts on ExAnteAssessment {
    id
    roundNo
    subject
    state
    amount
    materials
    experts {
      name
      organisation
      title
      field
      noConflict
    }
    ratings {
      item
      mark
      remark
    }
    report {
      object
      process
      findings
      suggestions
      others
    }
    form
    total
    conclusion
    bestConclusion
    opinion
    concludedByName
    changeNote
    reason
    version
    allowedActions
    editable
    history {
      ...EventParts
    }
    project {
      id
      name
      projectCode
      orgName
      departmentName
    }
  }
`);

export const exAnte = graphql(`
  query ExAnte($id: ID!) {
    exAnteAssessment(id: $id) {
      ...ExAnteParts
    }
  }
`);

export const startExAnte = graphql(`
  mutation StartExAnte($projectId: ID!) {
    startExAnte(projectId: $projectId) {
      __typename
      ... on ExAnteAssessment {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const saveExAnte = graphql(`
  mutation SaveExAnte($id: ID!, $version: Int!, $input: ExAnteInput!) {
    saveExAnte(id: $id, version: $version, input: $input) {
      __typename
      ... on ExAnteAssessment {
        ...ExAnteParts
      }
      ...ProblemFields
    }
  }
`);

export const moveExAnte = graphql(`
  mutation MoveExAnte($id: ID!, $action: ExAnteAction!, $version: Int!, $text: String, $conclusion: ExAnteConclusion) {
    moveExAnte(id: $id, action: $action, version: $version, text: $text, conclusion: $conclusion) {
      __typename
      ... on ExAnteAssessment {
        ...ExAnteParts
      }
      ...ProblemFields
    }
  }
`);

export const exAnteRules = graphql(`
  query ExAnteRules {
    exAnteRules {
      id
      divisionCode
      fromYear
      threshold
      cites
      version
    }
  }
`);

export const setExAnteRule = graphql(`
  mutation SetExAnteRule($fromYear: Int!, $threshold: Decimal!, $cites: String!, $version: Int) {
    setExAnteRule(fromYear: $fromYear, threshold: $threshold, cites: $cites, version: $version) {
      __typename
      ... on ExAnteRule {
        id
        fromYear
        threshold
        version
      }
      ...ProblemFields
    }
  }
`);
