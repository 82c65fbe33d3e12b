import { graphql } from '@chengxiao/client';

export const attachments = graphql(`
  query Attachments($subjectType: AttachmentSubject!, $subjectId: ID!) {
    attachments(subjectType: $subjectType, subjectId: $subjectId) {
      items {
        id
        kind
        name
        size
        sha256
        uploadedByName
        createdAt
      }
      kinds
      refusal
      maxBytes
      types
    }
  }
`);

export const uploadPolicy = graphql(`
  query UploadPolicy {
    uploadPolicy {
      maxBytes
      types
    }
  }
`);

export const removeAttachment = graphql(`
  mutation RemoveAttachment($id: ID!) {
    removeAttachment(id: $id) {
      __typename
      ... on Attachment {
        id
      }
      ...ProblemFields
    }
  }
`);
