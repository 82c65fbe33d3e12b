import { graphql } from '@chengxiao/client';

/** One event of the chain of a thing, as its history shows it. */
export const eventParts = graphql(`
  fragment EventParts on HistoryEntry {
    id
    action
    at
    actorName
    actorOrg
    reason
  }
`);
