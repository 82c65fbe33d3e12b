import { graphql } from '@chengxiao/client';

export const projectMonitoring = graphql(`
  query ProjectMonitoring($id: ID!) {
    project(id: $id) {
      id
      monitoringReports {
        id
        year
        state
        light
        executionRate
        decision
        submittedAt
        round {
          id
          name
          cutoffMonth
          dueDate
        }
      }
    }
  }
`);
