import { graphql } from '@chengxiao/client';

export const declarationRules = graphql(`
  query DeclarationRules($divisionCode: String!) {
    declarationRules(divisionCode: $divisionCode) {
      id
      divisionCode
      divisionName
      fromYear
      shortFormUpTo
      setBy
      version
      updatedAt
    }
  }
`);

export const setDeclarationRule = graphql(`
  mutation SetDeclarationRule($fromYear: Int!, $shortFormUpTo: Decimal!, $version: Int) {
    setDeclarationRule(fromYear: $fromYear, shortFormUpTo: $shortFormUpTo, version: $version) {
      __typename
      ... on DeclarationRule {
        id
        version
      }
      ...ProblemFields
    }
  }
`);
