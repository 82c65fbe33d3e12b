import { graphql } from '@chengxiao/client';

/** What was started on a filed evaluation, and what finance may start now. */
export const evaluationFeedback = graphql(`
  query EvaluationFeedback($id: ID!) {
    evaluation(id: $id) {
      id
      state
      feedbackActions
      linkage {
        year
        baseAmount
        executionRate
        kind
        share
        amount
        reason
        clause
      }
      resultNotices {
        id
        sentOn
        dueDate
        overdue
        state
      }
      budgetProposal {
        id
        year
        kind
        share
        amount
        state
      }
      assignments {
        id
        evaluatorOrgName
        dueDate
        state
        score
        grade {
          ...GradeParts
        }
        difference
      }
    }
  }
`);

/** What followed from the evaluations of a project. */
export const projectFeedback = graphql(`
  query ProjectFeedback($id: ID!) {
    project(id: $id) {
      id
      resultNotices {
        id
        year
        dueDate
        overdue
        state
      }
      budgetProposals {
        id
        year
        kind
        share
        amount
        baseAmount
        state
      }
      assignments {
        id
        year
        evaluatorOrgName
        dueDate
        state
        score
        grade {
          ...GradeParts
        }
        difference
      }
    }
  }
`);

export const projectCeiling = graphql(`
  query ProjectCeiling($id: ID!, $year: Int!) {
    project(id: $id) {
      id
      budgetCeiling(year: $year)
    }
  }
`);
