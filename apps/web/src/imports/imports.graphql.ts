import { graphql, type ImportRunQuery, type ImportRowsQuery } from '@chengxiao/client';

export const imports = graphql(`
  query Imports($kind: ImportKind, $year: Int, $first: Int = 30, $after: String) {
    imports(kind: $kind, year: $year, after: $after, first: $first) {
      nodes {
        id
        kind
        state
        fileName
        years
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

export const importRun = graphql(`
  query ImportRun($id: ID!) {
    importRun(id: $id) {
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
      sums {
        year
        source
        amount
        count
      }
      history {
        ...EventParts
      }
    }
  }
`);

export const importRows = graphql(`
  query ImportRows($runId: ID!, $outcomes: [ImportOutcome!], $first: Int = 50, $after: String) {
    importRows(runId: $runId, outcomes: $outcomes, after: $after, first: $first) {
      nodes {
        id
        number
        title
        subjectId
        outcome
        findings {
          blocking
          lint
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
      ... on ImportRun {
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
export type ShownImport = ImportRunQuery['importRun'];

/** One form or row of an import, and what is said of it. */
export type ShownRow = ImportRowsQuery['importRows']['nodes'][number];
