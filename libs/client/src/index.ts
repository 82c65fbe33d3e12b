export { askAhead } from './ask-ahead';
export * from './create-client';
export { graphql } from './generated/gql';
export type * from './generated/graphql';
export * from './problem';
export * from './use-command';
export * from './use-paged';
