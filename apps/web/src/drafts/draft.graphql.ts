import { graphql } from '@chengxiao/client';

export const formDraft = graphql(`
  query FormDraft($form: String!, $subject: String!) {
    formDraft(form: $form, subject: $subject) {
      form
      subject
      body
      base
      baseVersion
      savedAt
    }
  }
`);

/** What is typed about objects and not stored yet. */
export const draftMarks = graphql(`
  query DraftMarks($subjects: [String!]!) {
    draftMarks(subjects: $subjects) {
      subject
      form
      name
      own
      savedAt
    }
  }
`);

export const saveFormDraft = graphql(`
  mutation SaveFormDraft($form: String!, $subject: String!, $body: String!, $base: String, $baseVersion: Int) {
    saveFormDraft(form: $form, subject: $subject, body: $body, base: $base, baseVersion: $baseVersion) {
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

/** That I have a form open; answers who else has. */
export const markFormOpen = graphql(`
  mutation MarkFormOpen($form: String!, $subject: String!, $idleSeconds: Int, $leaving: Boolean) {
    markFormOpen(form: $form, subject: $subject, idleSeconds: $idleSeconds, leaving: $leaving) {
      __typename
      ... on FormPresence {
        others {
          name
          orgName
          typedAt
        }
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
