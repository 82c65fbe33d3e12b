import { graphql } from '@chengxiao/client';

export const openRound = graphql(`
  mutation OpenMonitoringRound($input: MonitoringRoundInput!, $requestId: ID) {
    openMonitoringRound(input: $input, requestId: $requestId) {
      __typename
      ... on MonitoringRound {
        id
        version
        state
      }
      ...ProblemFields
    }
  }
`);

export const moveRound = graphql(`
  mutation MoveMonitoringRound($id: ID!, $action: MonitoringRoundAction!, $version: Int!, $reason: String) {
    moveMonitoringRound(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on MonitoringRound {
        id
        version
        state
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

export const fillReport = graphql(`
  mutation FillMonitoringReport($id: ID!, $version: Int!, $input: MonitoringReportInput!) {
    fillMonitoringReport(id: $id, version: $version, input: $input) {
      __typename
      ... on MonitoringReport {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const moveReport = graphql(`
  mutation MoveMonitoringReport($id: ID!, $action: MonitoringReportAction!, $version: Int!, $reason: String) {
    moveMonitoringReport(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on MonitoringReport {
        id
        version
        state
        editable
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

export const decideReport = graphql(`
  mutation DecideMonitoringReport($id: ID!, $version: Int!, $input: MonitoringDecisionInput!) {
    decideMonitoringReport(id: $id, version: $version, input: $input) {
      __typename
      ... on MonitoringReport {
        id
        version
        state
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

export const moveCorrection = graphql(`
  mutation MoveCorrection($id: ID!, $action: CorrectionAction!, $version: Int!, $text: String!) {
    moveCorrection(id: $id, action: $action, version: $version, text: $text) {
      __typename
      ... on MonitoringReport {
        id
        version
      }
      ...ProblemFields
    }
  }
`);
