import { graphql } from '@chengxiao/client';

/** What a form is examined with in the browser; fetched once, while the form is open. */
export const targetContext = graphql(`
  query TargetContext($id: ID!) {
    target(id: $id) {
      id
      lintContext {
        lastYear {
          name
          unit
          value
          actual
        }
        peers {
          name
          unit
          median
          count
        }
        similar {
          projectName
          sameProgramme
          similarity
          names
        }
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
