import { graphql } from '@chengxiao/client';

export const rulePacks = graphql(`
  query RulePacks(
    $first: Int
    $after: String
    $filter: RulePackFilter
    $sort: RulePackSort
    $direction: SortDirection
  ) {
    rulePacks(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      nodes {
        id
        packId
        packVersion
        name {
          zh
          en
        }
        jurisdiction
        divisionName
        fromYear
        toYear
        supersededFrom
        state
        draftedBy
        updatedAt
        base {
          id
          packVersion
          name {
            zh
            en
          }
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

export const rulePackInForce = graphql(`
  query RulePackInForce($divisionCode: String!, $year: Int!) {
    rulePackInForce(divisionCode: $divisionCode, year: $year) {
      id
      packVersion
      name {
        zh
        en
      }
      jurisdiction
      divisionName
      base {
        id
        packVersion
        name {
          zh
          en
        }
      }
    }
  }
`);

export const rulePack = graphql(`
  query RulePack($id: ID!) {
    rulePack(id: $id) {
      id
      packId
      packVersion
      version
      name {
        zh
        en
      }
      jurisdiction
      divisionName
      fromYear
      toYear
      supersededFrom
      state
      draftedBy
      activatedBy
      activatedAt
      updatedAt
      allowedActions
      editable
      draftable
      document
      content
      base {
        id
        packId
        packVersion
        divisionName
        name {
          zh
          en
        }
      }
      validation {
        path
        message
      }
      goldenRun {
        index
        actual
        passed
      }
      history {
        ...EventParts
      }
    }
  }
`);

export const rulePackContent = graphql(`
  query RulePackContent($id: ID!) {
    rulePack(id: $id) {
      id
      packVersion
      name {
        zh
        en
      }
      content
    }
  }
`);

export const rulePackToEdit = graphql(`
  query RulePackToEdit($id: ID!) {
    rulePack(id: $id) {
      id
      packId
      packVersion
      version
      name {
        zh
        en
      }
      state
      editable
      document
      history {
        ...EventParts
      }
      base {
        id
        packId
        packVersion
        divisionName
        name {
          zh
          en
        }
        content
      }
    }
  }
`);
