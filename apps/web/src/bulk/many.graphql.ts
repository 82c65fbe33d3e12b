import { graphql } from '@chengxiao/client';

/** What became of each of many things, in every document that does one act to them. */
export const batchRows = graphql(`
  fragment OutcomeRows on Outcomes {
    rows {
      id
      reason
    }
  }
`);
