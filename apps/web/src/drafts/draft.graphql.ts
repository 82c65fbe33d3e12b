import { graphql } from '@chengxiao/client';

export const formDraft = graphql(`
  query FormDraft($form: String!, $subject: String!) {
    formDraft(form: $form, subject: $subject) {
      form
      subject
      body
      savedAt
    }
  }
`);

export const saveFormDraft = graphql(`
  mutation SaveFormDraft($form: String!, $subject: String!, $body: String!) {
    saveFormDraft(form: $form, subject: $subject, body: $body) {
      __typename
      ... on FormDraft {
        form
        subject
        savedAt
      }
      ...ProblemFields
    }
  }
`);

export const discardFormDraft = graphql(`
  mutation DiscardFormDraft($form: String!, $subject: String!) {
    discardFormDraft(form: $form, subject: $subject) {
      __typename
      ...ProblemFields
    }
  }
`);
