import { graphql } from '@chengxiao/client';

export const targetVersions = graphql(`
  query TargetVersions($id: ID!) {
    target(id: $id) {
      id
      year
      project {
        id
        name
      }
      versions {
        id
        versionNo
        approvedOn
        documentNo
        contentHash
        frozenAt
        adjustmentId
      }
      adjustments {
        id
        ground
      }
    }
  }
`);
