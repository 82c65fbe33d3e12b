/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query FormDraft($form: String!, $subject: String!) {\n    formDraft(form: $form, subject: $subject) {\n      form\n      subject\n      body\n      savedAt\n    }\n  }\n": typeof types.FormDraftDocument,
    "\n  mutation SaveFormDraft($form: String!, $subject: String!, $body: String!) {\n    saveFormDraft(form: $form, subject: $subject, body: $body) {\n      __typename\n      ... on FormDraft {\n        form\n        subject\n        savedAt\n      }\n      ... on Problem {\n        code\n        title\n        detail\n        status\n      }\n    }\n  }\n": typeof types.SaveFormDraftDocument,
    "\n  mutation DiscardFormDraft($form: String!, $subject: String!) {\n    discardFormDraft(form: $form, subject: $subject) {\n      __typename\n      ... on Problem {\n        code\n        title\n        detail\n        status\n      }\n    }\n  }\n": typeof types.DiscardFormDraftDocument,
};
const documents: Documents = {
    "\n  query FormDraft($form: String!, $subject: String!) {\n    formDraft(form: $form, subject: $subject) {\n      form\n      subject\n      body\n      savedAt\n    }\n  }\n": types.FormDraftDocument,
    "\n  mutation SaveFormDraft($form: String!, $subject: String!, $body: String!) {\n    saveFormDraft(form: $form, subject: $subject, body: $body) {\n      __typename\n      ... on FormDraft {\n        form\n        subject\n        savedAt\n      }\n      ... on Problem {\n        code\n        title\n        detail\n        status\n      }\n    }\n  }\n": types.SaveFormDraftDocument,
    "\n  mutation DiscardFormDraft($form: String!, $subject: String!) {\n    discardFormDraft(form: $form, subject: $subject) {\n      __typename\n      ... on Problem {\n        code\n        title\n        detail\n        status\n      }\n    }\n  }\n": types.DiscardFormDraftDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FormDraft($form: String!, $subject: String!) {\n    formDraft(form: $form, subject: $subject) {\n      form\n      subject\n      body\n      savedAt\n    }\n  }\n"): (typeof documents)["\n  query FormDraft($form: String!, $subject: String!) {\n    formDraft(form: $form, subject: $subject) {\n      form\n      subject\n      body\n      savedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveFormDraft($form: String!, $subject: String!, $body: String!) {\n    saveFormDraft(form: $form, subject: $subject, body: $body) {\n      __typename\n      ... on FormDraft {\n        form\n        subject\n        savedAt\n      }\n      ... on Problem {\n        code\n        title\n        detail\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveFormDraft($form: String!, $subject: String!, $body: String!) {\n    saveFormDraft(form: $form, subject: $subject, body: $body) {\n      __typename\n      ... on FormDraft {\n        form\n        subject\n        savedAt\n      }\n      ... on Problem {\n        code\n        title\n        detail\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardFormDraft($form: String!, $subject: String!) {\n    discardFormDraft(form: $form, subject: $subject) {\n      __typename\n      ... on Problem {\n        code\n        title\n        detail\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DiscardFormDraft($form: String!, $subject: String!) {\n    discardFormDraft(form: $form, subject: $subject) {\n      __typename\n      ... on Problem {\n        code\n        title\n        detail\n        status\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;