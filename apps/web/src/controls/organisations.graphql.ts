import { graphql } from '@chengxiao/client';

export const organisationChoices = graphql(`
  query OrganisationChoices($filter: OrganisationFilter!) {
    organisations(first: 20, filter: $filter) {
      nodes {
        id
        name
        code
      }
    }
  }
`);
