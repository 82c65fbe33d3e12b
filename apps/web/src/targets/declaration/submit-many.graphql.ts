import { graphql } from '@chengxiao/client';

export const submitTargets = graphql(`
  mutation SubmitTargets($seen: [Seen!]!) {
    submitTargets(seen: $seen) {
      __typename
      ...OutcomeRows
      ...ProblemFields
    }
  }
`);
