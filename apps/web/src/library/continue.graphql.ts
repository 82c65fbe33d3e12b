import { type ContinuableProjectsQuery, graphql } from '@chengxiao/client';

/** What may go on is asked for each year anew: the same project is another answer in another year, so its id is no key. */
export const continuableProjects = graphql(`
  query ContinuableProjects($year: Int!) {
    continuableProjects(year: $year) {
      formerId: id
      projectCode
      projectName
      orgName
      attribute
      projectType
      way
      recurring
      amount
      proposedId
      targetId
    }
  }
`);

export const continueProjects = graphql(`
  mutation ContinueProjects($projectIds: [ID!]!, $year: Int!) {
    continueProjects(projectIds: $projectIds, year: $year) {
      __typename
      ...OutcomeRows
      ...ProblemFields
    }
  }
`);

export type Continuable = ContinuableProjectsQuery['continuableProjects'][number];
/** Whether it goes on in the year already. */
export const isContinued = ({ proposedId, targetId }: Pick<Continuable, 'proposedId' | 'targetId'>): boolean =>
  Boolean(proposedId ?? targetId);
