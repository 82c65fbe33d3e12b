import { graphql } from '@chengxiao/client';

/** One row of the indicator table of form F1. */
export const indicatorRow = graphql(`
  fragment IndicatorRow on Indicator {
    id
    period
    level1
    level2
    name
    nature
    direction
    value
    standard
    unit
    weight
    basis
    note
  }
`);

/** A row and what stands behind it: how it is proved and scored, and where it came from. */
export const indicatorParts = graphql(`
  fragment IndicatorParts on Indicator {
    ...IndicatorRow
    explanation
    method
    source
    evidence
    scoringRule
    libraryId
    libraryVersion
  }
`);

/** One row of the implementation plan of form F1. */
export const planStepParts = graphql(`
  fragment PlanStepParts on PlanStep {
    id
    name
    method
    funds
    startDate
    endDate
    resources
    responsible
  }
`);
