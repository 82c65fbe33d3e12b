import { graphql } from '@chengxiao/client';

/** What only the database knows of a form that is examined. */
export const lintContextParts = graphql(`
  fragment LintContextParts on LintContext {
    lastYear {
      name
      unit
      value
      actual
    }
    peers {
      name
      unit
      q1
      median
      q3
      count
    }
    similar {
      projectName
      sameProgramme
      similarity
      names
    }
  }
`);

/** What a form is examined with in the browser; fetched once, while the form is open. */
export const targetContext = graphql(`
  query TargetContext($id: ID!) {
    target(id: $id) {
      id
      lintContext {
        ...LintContextParts
      }
    }
  }
`);

/** The findings of a stored target; a query of its own, because not every role that reads a target may read them. */
export const targetCheck = graphql(`
  query TargetCheck($id: ID!) {
    target(id: $id) {
      id
      lintContext {
        ...LintContextParts
      }
      findings {
        rule
        severity
        path
        row
        clause
        title
        message
      }
    }
  }
`);
