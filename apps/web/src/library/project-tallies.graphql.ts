import { graphql } from '@chengxiao/client';

/** How many projects of a year stand in each state, and wait for me. */
export const projectTallies = graphql(`
  query ProjectTallies($year: Int) {
    projectTallies(year: $year) {
      state
      count
      mine
    }
  }
`);
