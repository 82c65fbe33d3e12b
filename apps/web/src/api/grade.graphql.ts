import { graphql } from '@chengxiao/client';

/** A grade as its pack names it. */
export const gradeParts = graphql(`
  fragment GradeParts on Grade {
    key
    name {
      zh
      en
    }
    rank
    of
  }
`);

/** The grades by which lists are narrowed. */
export const gradesOfPacks = graphql(`
  query Grades {
    grades {
      ...GradeParts
    }
  }
`);
