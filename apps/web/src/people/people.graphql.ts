import { graphql, type PersonQuery } from '@chengxiao/client';

export const persons = graphql(`
  query Persons($first: Int, $after: String, $filter: PersonFilter, $sort: PersonSort, $direction: SortDirection) {
    persons(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      nodes {
        id
        username
        name
        state
        orgName
        mustChangePassword
        updatedAt
        editable
        positions {
          id
          role
          section
          orgName
          current
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const person = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      username
      name
      state
      orgId
      orgName
      divisionCode
      disabledAt
      mustChangePassword
      oneTimeUntil
      version
      editable
      allowedActions
      positions {
        id
        orgId
        orgName
        role
        section
        fromOn
        untilOn
        endedAt
        current
      }
      history {
        ...EventParts
      }
    }
  }
`);

/** Where somebody is signed in, for who looks after sessions. */
export const personSessions = graphql(`
  query PersonSessions($id: ID!) {
    person(id: $id) {
      id
      sessions {
        id
        createdAt
        lastSeenAt
        address
      }
    }
  }
`);

/** What an organisation is: which roles it has. */
export const organisationKind = graphql(`
  query OrganisationKind($id: ID!) {
    organisations(first: 1, filter: { ids: [$id] }) {
      nodes {
        id
        kind
        divisionCode
      }
    }
  }
`);

export const createPerson = graphql(`
  mutation CreatePerson($input: NewPersonInput!, $requestId: ID) {
    createPerson(input: $input, requestId: $requestId) {
      __typename
      ... on Person {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const editPerson = graphql(`
  mutation EditPerson($id: ID!, $version: Int!, $input: PersonInput!) {
    editPerson(id: $id, version: $version, input: $input) {
      __typename
      ... on Person {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const movePerson = graphql(`
  mutation MovePerson($id: ID!, $version: Int!, $action: PersonAction!, $reason: String) {
    movePerson(id: $id, version: $version, action: $action, reason: $reason) {
      __typename
      ... on Person {
        id
        version
        state
      }
      ...ProblemFields
    }
  }
`);

export const givePosition = graphql(`
  mutation GivePosition($id: ID!, $version: Int!, $input: HeldPositionInput!) {
    givePosition(id: $id, version: $version, input: $input) {
      __typename
      ... on Person {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const endPosition = graphql(`
  mutation EndPosition($id: ID!, $version: Int!, $positionId: ID!, $untilOn: LocalDate, $reason: String!) {
    endPosition(id: $id, version: $version, positionId: $positionId, untilOn: $untilOn, reason: $reason) {
      __typename
      ... on Person {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

export const endSessions = graphql(`
  mutation EndSessions($id: ID!, $reason: String!) {
    endSessions(id: $id, reason: $reason) {
      __typename
      ... on Person {
        id
        version
      }
      ...ProblemFields
    }
  }
`);

/** One person as the page shows them. */
export type ShownPerson = PersonQuery['person'];
