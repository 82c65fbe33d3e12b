import { graphql } from '@chengxiao/client';

/** The next of each kind of target that waits for who declares, and how many there are. */
export const targetsLeft = graphql(`
  query TargetsLeft {
    missing: todos(first: 1, kind: targetMissing) {
      nodes {
        ...TargetLeft
      }
      totalCount
    }
    drafts: todos(first: 1, kind: targetDraft) {
      nodes {
        ...TargetLeft
      }
      totalCount
    }
    returned: todos(first: 1, kind: targetReturned) {
      nodes {
        ...TargetLeft
      }
      totalCount
    }
  }
  fragment TargetLeft on Todo {
    id
    kind
    subjectId
    projectId
    name
    year
  }
`);
