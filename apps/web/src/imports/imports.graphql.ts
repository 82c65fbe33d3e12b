import { graphql, type ImportBatchQuery, type ImportRowsQuery } from '@chengxiao/client';

export const imports = graphql(`
  query Imports($kind: ImportKind, $after: String) {
    imports(kind: $kind, after: $after, first: 30) {
      nodes {
        id
        kind
        state
        fileName
        total
        ready
        askedByName
        askedByOrg
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const importBatch = graphql(`
  query ImportBatch($id: ID!) {
    importBatch(id: $id) {
      id
      kind
      state
      fileName
      total
      ready
      problem
      askedByName
      askedByOrg
      createdAt
      updatedAt
      version
      allowedActions
      counts {
        outcome
        count
      }
      history {
        ...EventParts
      }
    }
  }
`);

export const importRows = graphql(`
  query ImportRows($batchId: ID!, $outcomes: [ImportOutcome!], $after: String) {
    importRows(batchId: $batchId, outcomes: $outcomes, after: $after, first: 50) {
      nodes {
        id
        number
        title
        subjectId
        outcome
        findings {
          blocking
          sheet
          cell
          message
        }
        changes {
          sheet
          cell
          label
          before
          after
        }
        conflicts {
          index
          sheet
          cell
          label
          base
          mine
          theirs
          take
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const moveImport = graphql(`
  mutation MoveImport($id: ID!, $action: ImportAction!, $version: Int!, $choices: [ImportChoiceInput!]!) {
    moveImport(id: $id, action: $action, version: $version, choices: $choices) {
      __typename
      ... on ImportBatch {
        id
        state
        version
        allowedActions
      }
      ...ProblemFields
    }
  }
`);

/** One import as its page shows it. */
export type ShownImport = ImportBatchQuery['importBatch'];

/** One form or row of an import, and what is said of it. */
export type ShownRow = ImportRowsQuery['importRows']['nodes'][number];
