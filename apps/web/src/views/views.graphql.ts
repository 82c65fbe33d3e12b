import { graphql } from '@chengxiao/client';

export const savedViews = graphql(`
  query SavedViews($list: String!) {
    savedViews(list: $list) {
      id
      name
      query
    }
  }
`);

export const saveView = graphql(`
  mutation SaveView($list: String!, $name: String!, $query: String!) {
    saveView(list: $list, name: $name, query: $query) {
      __typename
      ... on SavedView {
        id
      }
      ...ProblemFields
    }
  }
`);

export const renameView = graphql(`
  mutation RenameView($id: ID!, $name: String!) {
    renameView(id: $id, name: $name) {
      __typename
      ... on SavedView {
        id
      }
      ...ProblemFields
    }
  }
`);

export const removeView = graphql(`
  mutation RemoveView($id: ID!) {
    removeView(id: $id) {
      __typename
      ... on SavedView {
        id
      }
      ...ProblemFields
    }
  }
`);
