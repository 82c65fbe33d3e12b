import { graphql, type TransferQuery } from '@chengxiao/client';

export const transfers = graphql(`
  query Transfers(
    $first: Int
    $after: String
    $filter: TransferFilter
    $sort: TransferSort
    $direction: SortDirection
  ) {
    transfers(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      nodes {
        id
        name
        year
        centralDepartment
        divisionName
        orgName
        state
        updatedAt
        yearFunds {
          central
          local
        }
        received {
          id
          amount
          state
          divisionName
          documentNo
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      sums {
        amount
      }
    }
  }
`);

export const transfer = graphql(`
  query Transfer($id: ID!) {
    transfer(id: $id) {
      ...TransferForm
      divisionName
      orgName
      allowedActions
      handDownRefusal
      updatedAt
      received {
        ...RegionalTargetParts
      }
      regionalTargets {
        ...RegionalTargetParts
      }
      cascade {
        placeCode
        placeName
        level
        from
        depth
        amount
        money {
          handedDown
          open
          excess
          state
        }
        cells {
          indicatorId
          value
          base
          numerator
          denominator
          handedDown
          rolledUp
          open
          excess
          uncovered
          state
        }
      }
      history {
        ...EventParts
      }
    }
  }

  fragment TransferForm on Transfer {
    id
    name
    centralDepartment
    provincialFinance
    provincialDepartment
    year
    startDate
    endDate
    termFunds {
      central
      local
    }
    yearFunds {
      central
      local
    }
    goal
    documentNo
    documentDate
    state
    reason
    divisionCode
    editable
    version
    indicators {
      id
      level1
      level2
      name
      direction
      standard
      unit
      core
      aggregation
      value
      base
      numerator
      denominator
    }
  }

  fragment RegionalTargetParts on RegionalTarget {
    id
    divisionCode
    divisionName
    placeCode
    placeName
    versionNo
    documentNo
    handedOn
    amount
    state
    reason
    acknowledgedOn
    acknowledgedBy
    version
    allowedActions
    figures {
      indicatorId
      value
      base
      numerator
      denominator
    }
  }
`);

export const transferForEdit = graphql(`
  query TransferForEdit($id: ID!) {
    transfer(id: $id) {
      ...TransferForm
      history {
        ...EventParts
      }
    }
  }
`);

export const declareTransfer = graphql(`
  mutation DeclareTransfer($input: TransferInput!, $requestId: ID) {
    declareTransfer(input: $input, requestId: $requestId) {
      __typename
      ... on Transfer {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const editTransfer = graphql(`
  mutation EditTransfer($id: ID!, $version: Int!, $input: TransferInput!) {
    editTransfer(id: $id, version: $version, input: $input) {
      __typename
      ... on Transfer {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const moveTransfer = graphql(`
  mutation MoveTransfer($id: ID!, $action: TransferAction!, $version: Int!, $reason: String) {
    moveTransfer(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on Transfer {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const handDownTransfer = graphql(`
  mutation HandDownTransfer($transferId: ID!, $input: HandDownInput!, $requestId: ID, $seen: [ID!]) {
    handDownTransfer(transferId: $transferId, input: $input, requestId: $requestId, seen: $seen) {
      __typename
      ... on Transfer {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const moveRegionalTarget = graphql(`
  mutation MoveRegionalTarget($id: ID!, $action: RegionalTargetMove!, $version: Int!, $reason: String) {
    moveRegionalTarget(id: $id, action: $action, version: $version, reason: $reason) {
      __typename
      ... on Transfer {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

/** One transfer as its page shows it. */
export type ShownTransfer = TransferQuery['transfer'];
