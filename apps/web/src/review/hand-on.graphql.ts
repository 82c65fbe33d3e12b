import { graphql } from '@chengxiao/client';

export const projectReviewers = graphql(`
  query ProjectReviewers($id: ID!) {
    project(id: $id) {
      id
      reviewers {
        ...FreeReviewer
      }
    }
  }
`);

export const adjustmentReviewers = graphql(`
  query AdjustmentReviewers($id: ID!) {
    targetAdjustment(id: $id) {
      id
      reviewers {
        ...FreeReviewer
      }
    }
  }
`);
