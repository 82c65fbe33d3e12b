import { graphql } from '@chengxiao/client';

export const departure = graphql(`
  query Departure($id: ID!) {
    departure(id: $id) {
      id
      action
      at
      actorName
      actorOrg
      reason
    }
  }
`);
