import { graphql } from '@chengxiao/client';

export const savedViews = graphql(`
  query SavedViews($list: String!) {
    savedViews(list: $list) {
      id
      name
      query
      version
    }
  }
`);

export const saveView = graphql(`
  mutation SaveView($list: String!, $name: String!, $query: String!, $version: Int) {
    saveView(list: $list, name: $name, query: $query, version: $version) {
      __typename
      ... on SavedView {
        id
      }
      ...ProblemFields
    }
  }
`);

export const renameView = graphql(`
  mutation RenameView($id: ID!, $name: String!, $version: Int) {
    renameView(id: $id, name: $name, version: $version) {
      __typename
      ... on SavedView {
        id
      }
      ...ProblemFields
    }
  }
`);

export const removeView = graphql(`
  mutation RemoveView($id: ID!, $version: Int) {
    removeView(id: $id, version: $version) {
      __typename
      ... on SavedView {
        id
      }
      ...ProblemFields
    }
  }
`);
