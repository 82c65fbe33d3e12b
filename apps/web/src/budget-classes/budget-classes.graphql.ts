import { graphql } from '@chengxiao/client';

export const budgetClasses = graphql(`
  query BudgetClasses($kind: BudgetClassKind!, $year: Int) {
    budgetClasses(kind: $kind, year: $year) {
      id
      kind
      code
      name
      fromYear
      toYear
    }
  }
`);
