import { graphql } from '@chengxiao/client';

/** What every page needs of a refusal: spread it where a mutation may answer a Problem. */
export const problemFields = graphql(`
  fragment ProblemFields on Problem {
    code
    title
    detail
    status
    fields {
      path
      message
    }
  }
`);
