import { graphql } from '@chengxiao/client';

export const searchEverything = graphql(`
  query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      kind
      id
      title
      code
      documentNo
      place
      year
    }
  }
`);
