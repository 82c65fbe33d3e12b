import { graphql } from '@chengxiao/client';

/** Transfers of which projects of one's own division may carry out a part, once they are acknowledged. */
export const receivedTransfers = graphql(`
  query ReceivedTransfers {
    transfers(first: 100, filter: { states: [confirmed] }) {
      nodes {
        id
        name
        year
        received {
          id
          state
        }
      }
    }
  }
`);

/** The name of the transfer of which a project carries out a part. */
export const transferName = graphql(`
  query TransferName($id: ID!) {
    transfer(id: $id) {
      id
      name
    }
  }
`);

/** Transfers by their names, for a choice. */
export const transferChoices = graphql(`
  query TransferChoices($filter: TransferFilter) {
    transfers(first: 30, filter: $filter) {
      nodes {
        id
        name
        year
      }
    }
  }
`);
